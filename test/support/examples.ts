import { date } from '../../src/kernel/calendar-date.ts';
import { newId } from '../../src/kernel/ids.ts';
import { Secret, TOTP } from 'otpauth';
import { issueTicket } from '../../src/modules/accounts/credentials/ticket.ts';
import { today } from './server.ts';
import type { Side, World } from './world.ts';
import { factsOf, locationInput, mondays, requestInput, workDays } from './world-inputs.ts';

/** How an operation is called in the world, for tests that walk them all. */
export interface Example {
  /** A fit input about things of this side. Called afresh for every run. */
  input(side: Side, world: World): unknown;
  /** Ids that may rightly be of another side than the rest of the input, each with the reason. */
  readonly mixes?: Readonly<Record<string, string>>;
  /** The problem it rightly ends in here: no demo, no server outside. */
  readonly endsIn?: string;
}

const example = (input: Example['input'], rest: Omit<Example, 'input'> = {}): Example => ({ input, ...rest });
/** Attempts are counted by where they come from; each run is somebody else. */
const somewhere = () => `test ${newId()}`;
const line = ({ family, line: id }: Side) => ({ family, line: id });
const NOW = `${today}T12:00:00Z`;
const identityTicket = (organisation: string) =>
  issueTicket(
    'identity',
    {
      issuer: 'https://aanmelden.example',
      subject: newId(),
      name: 'Nieuwe collega',
      email: null,
      organisationCode: organisation,
      organisationName: null,
      roles: [{ role: 'deskWorker', organisation, context: [] }],
    },
    NOW,
    1,
  );
const onlyInDemos = { endsIn: 'page.notFound' };
const madeByTheForm = { id: 'a new id, made by the form' };
const offer = ({ family, offer: id }: Side) => ({ family, offer: id });
const placedChild = (nis: string) => ({
  firstName: 'Ella',
  lastName: 'Nieuw',
  birthDate: date('2025-06-01'),
  guardianFirstName: 'An',
  guardianLastName: 'Nieuw',
  phone: '0470 12 34 56',
  nis,
  halfDays: mondays,
  from: date('2026-09-01'),
  until: date('2027-06-30'),
});
const here = { lat: 50.88, lon: 4.7 };

/** An example for every read and action, by name. A test fails when one is missing. */
export const examples: Readonly<Record<string, Example>> = {
  'geo.findPlace': example(() => ({ text: 'Kessel-Lo' })),
  'geo.municipalities': example(() => ({})),
  'geo.parts': example(({ nis }) => ({ nis: [nis] })),
  'geo.findDesk': example(({ nis }) => ({ nis })),
  'geo.desks': example(() => ({})),

  'tariff.simulate': example(() => ({ on: date('2025-06-01'), income: 5_000_000, children: 2 })),
  'tariff.showPrices': example(() => ({ on: date('2025-06-01') })),

  'supply.searchLocations': example(() => ({ ...here, halfDays: mondays })),
  'supply.loosenSearch': example(() => ({ ...here, halfDays: mondays })),
  'supply.showSavedSearch': example(() => ({ token: 'nobody has this' }), { endsIn: 'supply.searchGone' }),
  'supply.saveSearch': example(() => ({
    email: `zoeker-${newId()}@voorbeeld.example`,
    language: 'nl',
    path: '/zoeken?plaats=Leuven',
    wish: here,
    from: somewhere(),
  })),
  'supply.confirmSearch': example(() => ({ token: 'nobody has this' }), { endsIn: 'supply.searchGone' }),
  'supply.endSearch': example(() => ({ token: 'nobody has this' }), { endsIn: 'supply.searchGone' }),
  'supply.showLocation': example(({ location }) => ({ location })),
  'supply.expectedPlaces': example(({ location }) => ({ location })),
  'supply.myLocations': example(() => ({})),
  'supply.occupancyBoard': example(({ location }) => ({ location })),
  'supply.ownLocation': example(({ location }) => ({ location })),
  'supply.licencesOf': example(({ location }) => ({ location })),
  'supply.occupancyRates': example(() => ({})),
  'supply.listOrganisers': example(() => ({})),
  'supply.listLocations': example(() => ({ text: 'een' })),
  'supply.registerOrganiser': example(() => ({ name: 'Nieuwe organisator' })),
  'supply.registerLocation': example(({ organiser, nis, marker }) =>
    locationInput(organiser, nis, `${marker} drie`, here.lat, here.lon),
  ),
  'supply.changeLocation': example(({ location, marker }) => ({
    location,
    facts: factsOf(`${marker} anders`, here.lat, here.lon),
    openings: workDays,
  })),
  'supply.placesOf': example(({ location }) => ({ location })),
  'supply.locationHistory': example(({ location }) => ({ location })),
  'supply.changeTerms': example(({ location }) => ({ location, from: date('2027-03-01'), tier: 'T1', price: 'free' })),
  'supply.setStatute': example(({ location }) => ({ location, from: date('2027-03-01'), statute: 'employee' }), {
    endsIn: 'supply.statuteOfGroup',
  }),
  'supply.reduceCapacity': example(
    ({ location }) => ({
      id: newId(),
      location,
      from: date('2027-03-01'),
      until: date('2027-03-05'),
      places: 1,
      reason: 'works',
    }),
    { mixes: madeByTheForm },
  ),
  'supply.endReduction': example(({ location, reduction }) => ({ location, reduction, until: date('2027-04-10') })),
  'supply.openPool': example(
    ({ location }) => ({
      id: newId(),
      location,
      kind: 'urgent',
      places: 1,
      financier: 'Opgroeien',
      whoMay: 'Dringende vragen',
      from: date('2027-03-01'),
    }),
    { mixes: madeByTheForm },
  ),
  'supply.endPool': example(({ location, pool }) => ({ location, pool, until: date('2027-04-10') })),
  'supply.changeLicence': example(({ location }) => ({ location, from: date('2027-03-01'), places: 20 })),
  'supply.listImports': example(() => ({})),
  'supply.showImport': example(({ importFile }) => ({ file: importFile })),
  'supply.officialCounts': example(() => ({})),
  'supply.keepImportFile': example(({ organiser, marker }) => ({
    source: `Lijst ${marker}`,
    kind: 'locations',
    organiser,
    name: 'lijst.csv',
    content: new Blob([`dossiernummer;naam\nD-${marker} een;${marker} anders\n`]),
  })),
  'supply.mapImport': example(({ importFile }) => ({
    file: importFile,
    mapping: [{ field: 'fileNumber', column: 'dossiernummer' }],
    centroid: false,
  })),
  'supply.runImport': example(({ importFile, importDigest }) => ({ file: importFile, digest: importDigest })),
  'supply.dropImport': example(({ importFile }) => ({ file: importFile })),

  'accounts.waysIn': example(() => ({})),
  'accounts.beginSignIn': example(() => ({}), { endsIn: 'accounts.noService' }),
  'accounts.redeemSignIn': example(() => ({ returned: 'code=1', state: 's', nonce: 'n', verifier: 'v' }), {
    endsIn: 'accounts.noService',
  }),
  'accounts.farewell': example(() => ({})),
  'accounts.openInvite': example(({ inviteToken }) => ({ token: inviteToken })),
  'accounts.myOrganisations': example(() => ({})),
  'accounts.listStaff': example(({ deskOrganisation }) => ({ organisation: deskOrganisation })),
  'accounts.practiceStaff': example(() => ({})),
  'accounts.myKeys': example(() => ({})),
  'accounts.enterByService': example(({ deskCode }) => ({ ticket: identityTicket(deskCode) })),
  'accounts.checkPassword': example(() => ({
    email: `${newId()}@voorbeeld.example`,
    password: 'niet het juiste',
    address: somewhere(),
  })),
  'accounts.checkCode': example(() => ({
    ticket: issueTicket('password', { person: newId() }, NOW, 10),
    code: '123456',
  })),
  'accounts.acceptInvite': example(({ invite, inviteToken }) => {
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
    return {
      token: inviteToken,
      password: 'een heel lang wachtwoord over schapen',
      code: new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(NOW) }),
      enrolment: issueTicket('enrolment', { secret, invite }, NOW, 10),
    };
  }),
  'accounts.invite': example(({ deskOrganisation }) => ({
    organisation: deskOrganisation,
    email: 'collega@voorbeeld.example',
    name: 'Collega',
    role: 'deskWorker',
  })),
  'accounts.withdrawInvite': example(({ invite }) => ({ invite })),
  'accounts.takeRole': example(
    ({ deskOrganisation, deskPerson }) => ({ organisation: deskOrganisation, person: deskPerson, role: 'deskWorker' }),
    { mixes: { person: 'somebody without a role in the organisation loses nothing' } },
  ),
  'accounts.registerStaff': example(({ deskCode, marker }) => ({
    organisation: { kind: 'desk', code: deskCode, name: `Loket ${marker}` },
    name: 'Nieuwe collega',
    role: 'policyOfficer',
  })),
  'accounts.addOrganisation': example(() => ({ kind: 'agency', code: `code ${newId()}`.slice(0, 40), name: 'Nieuw' })),
  'accounts.switchOrganisation': example(({ deskPerson, deskOrganisation }) => ({
    person: deskPerson,
    organisation: deskOrganisation,
  })),
  'accounts.makeKey': example(({ deskPerson }) => ({ person: deskPerson, name: 'Koppeling' })),
  'accounts.revokeKey': example(({ key }) => ({ key })),

  'requests.showFamily': example(({ family }) => ({ family })),
  'requests.showReceipt': example(({ draft }) => ({ draft })),
  'requests.makeMailCode': example(({ family }) => ({ family })),
  'requests.showDraft': example(({ draft }) => ({ draft })),
  'requests.startDraft': example(() => ({ answers: {} })),
  'requests.saveAnswers': example(({ draft }) => ({ draft, answers: { urgent: true } })),
  'requests.resumeDraft': example(({ draftCode }) => ({ code: draftCode, from: somewhere() })),
  'requests.sendDraft': example(({ draft }) => ({ draft })),
  'requests.makeRequest': example(({ nis, location }) => requestInput('Nieuw', nis, [location])),
  'requests.openByCode': example(({ familyCode }) => ({ code: familyCode, from: somewhere() })),
  'requests.askMailCode': example(() => ({ email: `${newId()}@voorbeeld.example`, from: somewhere() })),
  'requests.seeLine': example(line),
  'requests.answerLine': example((side) => ({ ...line(side), text: 'We kijken ernaar.' })),
  'requests.refuseLine': example((side) => ({ ...line(side), reason: 'full' })),
  'requests.tellBirth': example(({ family, child }) => ({
    family,
    child,
    birthDate: date('2026-06-01'),
    firstName: 'Mia',
    lastName: 'Nieuw',
  })),
  'requests.withdrawConsent': example(({ family, desk }) => ({ family, desk }), {
    mixes: { desk: 'a consent that was never given to that desk is not there to end' },
  }),
  'requests.reopenLine': example(({ family, refusedLine }) => ({ family, line: refusedLine })),

  'requests.countRequests': example(() => ({ from: date('2026-01-01'), until: date('2026-12-31') })),

  'guide.showGuide': example(() => ({}), onlyInDemos),

  'placement.openQuestions': example(() => ({})),
  'placement.rankedLines': example(({ location }) => ({ location })),
  'placement.showLine': example(line),
  'placement.familyOffers': example(({ family }) => ({ family })),
  'placement.childrenAt': example(({ location }) => ({ location })),
  'placement.forecast': example(({ location }) => ({ location })),
  'placement.publishExpectations': example(({ location }) => ({ locations: [location] })),
  'placement.makeOffer': example(line),
  'placement.acceptOffer': example(offer),
  'placement.declineOffer': example(offer),
  'placement.takeBackOffer': example((side) => ({ ...offer(side), reason: 'Een vergissing.' })),
  'placement.withdrawRequest': example(({ family, request }) => ({ family, request, event: 'withdraw' })),
  'placement.withdrawLine': example(line),
  'placement.loseTouch': example(({ family, request }) => ({ family, request })),
  'placement.endPlacement': example(({ family, placement }) => ({ family, placement, until: date('2027-06-30') })),
  'placement.takeOver': example(({ location, nis }) => ({ location, children: [placedChild(nis)] })),
  'placement.expireOffers': example(({ family }) => ({ family })),

  'opendata.listLocations': example(() => ({ pageSize: 100 })),
  'opendata.markLocations': example(() => ({})),
  'opendata.showFeed': example(() => ({})),
  'opendata.showFeedPage': example(() => ({ number: 1 })),
  'opendata.coverage': example(() => ({ province: 'Vlaams-Brabant' })),
  'opendata.publishVersions': example(() => ({})),

  'support.deskDay': example(() => ({})),
  'support.deskRequests': example(() => ({})),
  'support.myArea': example(({ deskOrganisation }) => ({ organisation: deskOrganisation })),
  'support.familyConsent': example(({ family }) => ({ family })),
  'support.giveConsent': example(({ family }) => ({ family, how: 'counter' })),
  'support.registerByPhone': example(
    ({ nis, location }) => ({
      id: newId(),
      channel: 'phone',
      consent: 'phone',
      request: requestInput('Nieuw', nis, [location]),
    }),
    { mixes: madeByTheForm },
  ),
  'support.askBridge': example(
    ({ family, request, location }) => ({
      id: newId(),
      family,
      request,
      halfDays: mondays,
      start: date('2026-12-07'),
      end: date('2027-02-05'),
      locations: [location],
    }),
    { mixes: madeByTheForm },
  ),

  'mailbox.letters': example(() => ({}), onlyInDemos),
  'mailbox.letter': example(() => ({ key: 'unknown' }), onlyInDemos),
};

import { date } from '../../src/kernel/calendar-date.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Side, World } from './world.ts';
import { factsOf, locationInput, mondays, requestInput, workDays } from './world-inputs.ts';

/** How an operation is called in the world, for tests that walk them all. */
export interface Example {
  /** A fit input about things of this side. Called afresh for every run. */
  input(side: Side, world: World): unknown;
  /** Ids that may rightly be of another side than the rest of the input, each with the reason. */
  readonly mixes?: Readonly<Record<string, string>>;
}

const example = (input: Example['input'], mixes: Example['mixes'] = {}): Example => ({ input, mixes });
/** Attempts are counted by where they come from; each run is somebody else. */
const somewhere = () => `test ${newId()}`;
const line = ({ family, line: id }: Side) => ({ family, line: id });
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

  'supply.searchLocations': example(() => ({ ...here, halfDays: mondays })),
  'supply.loosenSearch': example(() => ({ ...here, halfDays: mondays })),
  'supply.showLocation': example(({ location }) => ({ location })),
  'supply.myLocations': example(() => ({})),
  'supply.occupancyBoard': example(({ location }) => ({ location })),
  'supply.registerOrganiser': example(() => ({ name: 'Nieuwe organisator' })),
  'supply.registerLocation': example(({ organiser, nis, marker }) =>
    locationInput(organiser, nis, `${marker} drie`, here.lat, here.lon),
  ),
  'supply.changeLocation': example(({ location, marker }) => ({
    location,
    facts: factsOf(`${marker} anders`, here.lat, here.lon),
    openings: workDays,
  })),
  'supply.changeLicence': example(({ location }) => ({ location, from: date('2027-03-01'), places: 20 })),

  'requests.showFamily': example(({ family }) => ({ family })),
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
    birthDate: date('2026-06-02'),
    firstName: 'Mia',
    lastName: 'Nieuw',
  })),
  'requests.reopenLine': example(({ family, refusedLine }) => ({ family, line: refusedLine })),

  'placement.rankedLines': example(({ location }) => ({ location })),
  'placement.familyOffers': example(({ family }) => ({ family })),
  'placement.childrenAt': example(({ location }) => ({ location })),
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
};

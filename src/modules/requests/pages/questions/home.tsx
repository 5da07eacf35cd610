import { Type } from 'typebox';
import { Choices, TextField } from '../../../../platform/page/fields.tsx';
import { schema } from '../../../../platform/operations/input.ts';
import { findPlace, hasFacilities, listMunicipalities, type FoundPlace } from '../../../geo/index.ts';
import { readFields, type Asking, type Question, type Understood } from '../question.tsx';
import type { PageContext } from '../../../../platform/http/page-context.ts';

const shape = schema.object({ street: Type.Optional(schema.line()), place: schema.line(100) });

/** Where the family lives. The municipality is needed: its desk helps. */
export const homeQuestion: Question = {
  path: 'wonen',
  uses: [findPlace, listMunicipalities],
  fields: ['street', 'place', 'meant'],
  skipWhenGiven: true,
  ofFamily: true,
  title: ({ t }) => t('ask.home.title'),
  isAnswered: ({ nis }) => nis !== undefined,
  stored: ({ street, postcode, nis }) => ({ street: street ?? '', place: postcode ?? nis ?? '' }),
  body: async (asking) => <HomeFields {...asking} towns={await meantTowns(asking)} place={await placeWords(asking)} />,
  async understand(page, typed): Promise<Understood> {
    const read = readFields(page, shape, typed);
    if (!read.ok) return read;
    const { street, place: text } = read.value;
    const { place, notes, alternatives } = await page.read(findPlace, { text });
    const meant = [place, ...alternatives].find((each) => each?.nis === typed.one('meant'));
    if (meant == null && place === null && alternatives.length === 0)
      return { ok: false, wrong: { place: page.say({ type: 'requests.unknownMunicipality', values: {} }) } };
    const doubtful = notes.includes('guessed') || place === null || towns([place, ...alternatives]).length > 1;
    if (meant == null && doubtful) return { ok: false, wrong: { meant: page.t('ask.home.whichTown') } };
    return keep(page, meant ?? place, street);
  },
  async summary(page, { answers: { street, postcode, nis } }) {
    const name = nis === undefined ? null : await municipalityName(page, nis);
    return [
      {
        term: page.t('ask.home.term'),
        value:
          name === null
            ? page.t('ask.unanswered')
            : [street, [postcode, name].filter(Boolean).join(' ')].filter(Boolean).join(', '),
      },
    ];
  },
};

async function keep(page: PageContext, place: FoundPlace | null, street: string | undefined): Promise<Understood> {
  const municipality = (await page.read(listMunicipalities, {})).find(({ nis }) => nis === place?.nis);
  if (place === null || municipality === undefined)
    return { ok: false, wrong: { place: page.say({ type: 'requests.unknownMunicipality', values: {} }) } };
  // Where inhabitants have language facilities, not even a draft keeps who reads which language.
  const language = hasFacilities(municipality.languageStatus) ? undefined : page.lang;
  return {
    ok: true,
    keep: {
      nis: place.nis,
      ...(street === undefined ? {} : { street }),
      ...(place.postcode === null ? {} : { postcode: place.postcode }),
      ...(language === undefined ? {} : { language }),
    },
    clear: [
      ...(street === undefined ? (['street'] as const) : []),
      ...(place.postcode === null ? (['postcode'] as const) : []),
      ...(language === undefined ? (['language'] as const) : []),
    ],
  };
}

/** One place per municipality. */
const towns = (places: readonly (FoundPlace | null)[]): FoundPlace[] =>
  places.filter(
    (place, index): place is FoundPlace =>
      place !== null && places.findIndex((each) => each?.nis === place.nis) === index,
  );

/** The towns a doubtful text may mean; none when it was not asked. */
async function meantTowns({ page, values, error }: Asking): Promise<FoundPlace[]> {
  if (error('meant') === null) return [];
  const { place, alternatives } = await page.read(findPlace, { text: values.one('place') });
  return towns([place, ...alternatives]);
}

/** A stored municipality code reads as its name. */
async function placeWords({ page, values }: Asking): Promise<string> {
  const typed = values.one('place');
  return /^\d{5}$/.test(typed) ? ((await municipalityName(page, typed)) ?? typed) : typed;
}

async function municipalityName(page: PageContext, nis: string): Promise<string | null> {
  const known = (await page.read(listMunicipalities, {})).find((each) => each.nis === nis);
  return known === undefined ? null : page.lang === 'fr' ? known.nameFr : known.name;
}

function HomeFields({
  page: { t },
  values,
  error,
  towns: meant,
  place,
}: Asking & { towns: readonly FoundPlace[]; place: string }) {
  return (
    <>
      <h1>{t('ask.home.title')}</h1>
      <p class="hint">{t('ask.home.hint')}</p>
      <TextField
        name="place"
        label={t('ask.home.place')}
        hint={t('ask.home.placeHint')}
        value={place}
        error={error('place')}
        autocomplete="postal-code"
      />
      {meant.length > 0 && (
        <Choices
          name="meant"
          label={t('ask.home.whichTown')}
          error={error('meant')}
          chosen={[values.one('meant')]}
          choices={meant.map((town) => ({ value: town.nis, label: town.municipality, hint: town.label }))}
        />
      )}
      <TextField
        name="street"
        label={t('ask.home.street')}
        value={values.one('street')}
        error={error('street')}
        autocomplete="street-address"
      />
    </>
  );
}

import type { FamilyId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, ownFamily, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { desks } from '../../geo/index.ts';
import { locationsByIds, type Location } from '../../supply/index.ts';
import { consentsOf, type Consent } from '../store/consents.ts';
import { familyById, type Family } from '../store/families.ts';
import { linesOf, requestsOf, type Line, type Request } from '../store/requests.ts';

export interface FamilyLine extends Line {
  readonly at: Location;
}

export interface FamilyFile {
  readonly family: Family;
  /** Newest first; each with its lines in the family's order. */
  readonly requests: readonly (Request & { readonly lines: readonly FamilyLine[] })[];
  /** Desks that may act for the family today. */
  readonly consents: readonly (Consent & { readonly deskName: string })[];
}

/** A family's own page, and the desk's: people, children, what was asked and how it stands. Looking is remembered. */
export const showFamily = read('requests.showFamily', {
  input: schema.object({ family: schema.id<FamilyId>() }),
  open: [ownFamily(by('family')), staffOf('deskFamily', ['deskWorker'], by('family'))],
  async run({ db, today }, { family: id }): Promise<FamilyFile> {
    const family = await familyById(db, id);
    if (family === null) return refuse('access.refused');
    const [requests, lines] = [await requestsOf(db, id), await linesOf(db, id)];
    const locations = await locationsByIds(db, [...new Set(lines.map((line) => line.location))], today);
    const at = new Map(locations.map((location) => [location.location, location]));
    const shown = lines.flatMap((line): FamilyLine[] => {
      const location = at.get(line.location);
      return location === undefined ? [] : [{ ...line, at: location }];
    });
    const consents = await consentsOf(db, id, today);
    const names = new Map((consents.length === 0 ? [] : await desks(db)).map(({ id, name }) => [id, name]));
    return {
      family,
      consents: consents.map((consent) => ({ ...consent, deskName: names.get(consent.desk) ?? '' })),
      requests: requests.map((request) => ({
        ...request,
        lines: shown.filter((line) => line.request === request.request),
      })),
    };
  },
  audit: ({ family }) => ({ family }),
});

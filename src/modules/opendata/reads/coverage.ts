import { Type } from 'typebox';
import { anyone } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { municipalities } from '../../geo/index.ts';
import { perHundred, type Coverage } from '../rules/coverage.ts';
import { placesByMunicipality } from '../store/locations.ts';

/** Licensed places known here beside the estimated children, per municipality; of a province or a zone when asked. */
export const showCoverage = read('opendata.coverage', {
  input: schema.object({
    province: Type.Optional(Type.String({ maxLength: 60 })),
    zone: Type.Optional(Type.String({ maxLength: 20 })),
  }),
  open: [anyone],
  replica: true,
  async run({ db, today }, { province, zone }) {
    const places = await placesByMunicipality(db, today);
    const all = (await municipalities(db)).map((each): Coverage => {
      const known = places.get(each.nis) ?? null;
      return {
        nis: each.nis,
        name: each.name,
        province: each.province,
        zone: each.zone,
        zoneName: each.zoneName,
        places: known,
        children: each.childrenUnder3,
        per100: perHundred(known, each.childrenUnder3),
      };
    });
    return {
      rows: all.filter(
        (row) => (province === undefined || row.province === province) && (zone === undefined || row.zone === zone),
      ),
      provinces: [...new Set(all.map((row) => row.province))].sort(),
      zones: [...new Map(all.map((row) => [row.zone, row.zoneName]))].sort(([, a], [, b]) => a.localeCompare(b, 'nl')),
    };
  },
});

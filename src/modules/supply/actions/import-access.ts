import type { OrganiserId } from '../../../kernel/ids.ts';
import { listOf, staffOf } from '../../../platform/access/rules.ts';
import type { Executor } from '../../../platform/database/connect.ts';
import { organiserOfFile, type ImportFileId } from '../import/store/files.ts';

/** Who brings in lists: the agency, the administrators, and an organiser for its own locations. */
const everyones = [listOf('agency', ['agencyOfficer']), listOf('platform', ['administrator'])];

export const importersInto = [
  ...everyones,
  staffOf('organiser', ['organiser'], ({ organiser }: { organiser?: OrganiserId }) => organiser ?? null),
];

export const importersOfFile = [
  ...everyones,
  staffOf('organiser', ['organiser'], ({ file }: { file: ImportFileId }, db: Executor) => organiserOfFile(db, file)),
];

export const importers = [...everyones, listOf('organiser', ['organiser'])];

import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { ChildId, FamilyId, GuardianId, MunicipalityNis } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import type { Language } from '../../../platform/texts/texts.ts';
import { listFamily } from './seen-by.ts';

export interface Guardian {
  readonly guardian: GuardianId;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface Child {
  readonly child: ChildId;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly birthDate: CalendarDate | null;
  readonly dueDate: CalendarDate | null;
}

export interface Family {
  readonly family: FamilyId;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly nis: MunicipalityNis;
  readonly language: Language | null;
  readonly guardians: readonly Guardian[];
  readonly children: readonly Child[];
}

/** Locks the family: acts on one family follow each other. The first lock of every action that takes several. */
export async function lockFamily(tx: Transaction, family: FamilyId): Promise<boolean> {
  const row = await tx
    .selectFrom('requests.family')
    .select('family_id')
    .where('family_id', '=', family)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** One at a time for a family that may not be there yet: there is no row to lock when a form is sent twice at once. */
export async function lockNewFamily(tx: Transaction, family: FamilyId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${family}, 0))`.execute(tx);
}

export async function familyById(db: Executor, family: FamilyId): Promise<Family | null> {
  return (await familiesByIds(db, [family])).get(family) ?? null;
}

/** Many families with their guardians and children, in three queries. Those that are not there are left out. */
export async function familiesByIds(db: Executor, ids: readonly FamilyId[]): Promise<Map<FamilyId, Family>> {
  if (ids.length === 0) return new Map();
  const families = await db.selectFrom('requests.family').selectAll().where('family_id', 'in', ids).execute();
  const guardians = perFamily(
    await db
      .selectFrom('requests.guardian')
      .selectAll()
      .where('family_id', 'in', ids)
      .orderBy('family_id')
      .orderBy('position')
      .execute(),
  );
  const children = perFamily(
    await db.selectFrom('requests.child').selectAll().where('family_id', 'in', ids).orderBy('child_id').execute(),
  );
  return new Map(
    families.map((row): [FamilyId, Family] => [
      row.family_id as FamilyId,
      {
        family: row.family_id as FamilyId,
        street: row.street,
        postcode: row.postcode,
        nis: row.nis as MunicipalityNis,
        language: row.language as Language | null,
        guardians: (guardians.get(row.family_id) ?? []).map((guardian) => ({
          guardian: guardian.guardian_id as GuardianId,
          firstName: guardian.first_name,
          lastName: guardian.last_name,
          email: guardian.email,
          phone: guardian.phone,
        })),
        children: (children.get(row.family_id) ?? []).map((child) => ({
          child: child.child_id as ChildId,
          firstName: child.first_name,
          lastName: child.last_name,
          birthDate: child.birth_date as CalendarDate | null,
          dueDate: child.due_date as CalendarDate | null,
        })),
      },
    ]),
  );
}

function perFamily<Row extends { readonly family_id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.family_id);
    if (group === undefined) groups.set(row.family_id, [row]);
    else group.push(row);
  }
  return groups;
}

export async function insertFamily(
  tx: Transaction,
  family: Omit<Family, 'guardians' | 'children'>,
  madeAt: string,
): Promise<void> {
  const { family: family_id, street, postcode, nis, language } = family;
  await tx
    .insertInto('requests.family')
    .values({ family_id, street, postcode, nis, language, made_at: madeAt })
    .execute();
}

export async function insertGuardian(
  tx: Transaction,
  family: FamilyId,
  guardian: Guardian,
  position: number,
): Promise<void> {
  await tx
    .insertInto('requests.guardian')
    .values({
      family_id: family,
      guardian_id: guardian.guardian,
      position,
      first_name: guardian.firstName,
      last_name: guardian.lastName,
      email: guardian.email,
      phone: guardian.phone,
    })
    .execute();
}

export async function insertChild(tx: Transaction, family: FamilyId, child: Child): Promise<void> {
  await tx
    .insertInto('requests.child')
    .values({
      family_id: family,
      child_id: child.child,
      first_name: child.firstName,
      last_name: child.lastName,
      birth_date: child.birthDate,
      due_date: child.dueDate,
    })
    .execute();
}

/** Many families with their guardians and children at once, as when a location brings its own. */
export async function insertFamilies(tx: Transaction, families: readonly Family[], madeAt: string): Promise<void> {
  if (families.length === 0) return;
  await tx
    .insertInto('requests.family')
    .values(
      families.map(({ family, street, postcode, nis, language }) => ({
        family_id: family,
        street,
        postcode,
        nis,
        language,
        made_at: madeAt,
      })),
    )
    .execute();
  const guardians = families.flatMap(({ family, guardians }) =>
    guardians.map((guardian, position) => ({
      family_id: family,
      guardian_id: guardian.guardian,
      position,
      first_name: guardian.firstName,
      last_name: guardian.lastName,
      email: guardian.email,
      phone: guardian.phone,
    })),
  );
  if (guardians.length > 0) await tx.insertInto('requests.guardian').values(guardians).execute();
  const children = families.flatMap(({ family, children }) =>
    children.map((child) => ({
      family_id: family,
      child_id: child.child,
      first_name: child.firstName,
      last_name: child.lastName,
      birth_date: child.birthDate,
      due_date: child.dueDate,
    })),
  );
  if (children.length > 0) await tx.insertInto('requests.child').values(children).execute();
}

/** Birth, names: what the family adds to or mends of a child. */
export async function updateChild(tx: Transaction, family: FamilyId, child: Child): Promise<void> {
  await tx
    .updateTable('requests.child')
    .set({
      first_name: child.firstName,
      last_name: child.lastName,
      birth_date: child.birthDate,
      due_date: child.dueDate,
    })
    .where('family_id', '=', family)
    .where('child_id', '=', child.child)
    .execute();
  await listFamily(tx, family);
}

/** Who has this e-mail address, the newest family first: parents may have asked twice. */
export async function guardiansByEmail(
  db: Executor,
  email: string,
): Promise<{ family: FamilyId; guardian: GuardianId }[]> {
  const rows = await db
    .selectFrom('requests.guardian')
    .select(['family_id', 'guardian_id'])
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .orderBy('family_id', 'desc')
    .orderBy('position')
    .execute();
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    if (seen.has(row.family_id)) return [];
    seen.add(row.family_id);
    return [{ family: row.family_id as FamilyId, guardian: row.guardian_id as GuardianId }];
  });
}

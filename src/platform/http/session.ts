import { createHash } from 'node:crypto';
import type { SessionStore } from '@fastify/session';
import type { FastifyRequest, Session } from 'fastify';
import type { DraftId, FamilyId, OrganisationId, PersonId } from '../../kernel/ids.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database, Executor } from '../database/connect.ts';
import { seal, unseal } from '../secrets.ts';
import type { Visit } from './page-context.ts';

/** Who a session belongs to. Roles are not kept here: they are read with every request. */
declare module 'fastify' {
  interface Session {
    draft?: DraftId;
    family?: FamilyId;
    staff?: { person: PersonId; organisation: OrganisationId };
    kept?: Record<string, string>;
  }
}

/** Twelve hours: a working day, and long enough to find a paper for a request. */
export const SESSION_HOURS = 12;

const hashed = (id: string) => createHash('sha256').update(id).digest('hex');

/** Sessions in the database. Ids are hashed: a leaked table opens nothing. */
export function sessionStore(db: Database, clock: Clock): SessionStore {
  const answer = <T>(work: Promise<T>, callback: (error: unknown, result?: T) => void) => {
    work.then(
      (result) => {
        callback(null, result);
      },
      (error: unknown) => {
        callback(error);
      },
    );
  };
  return {
    get(id, callback) {
      const found = db
        .selectFrom('platform.session')
        .select('content')
        .where('id_hash', '=', hashed(id))
        .where('expires_at', '>', clock.now())
        .executeTakeFirst();
      answer(
        found.then((row) => (row === undefined ? null : revive(row.content))),
        callback as never,
      );
    },
    set(id, session, callback) {
      if (!isRemembered(session)) return this.destroy(id, callback); // nothing worth a row
      const row = { id_hash: hashed(id), content: JSON.stringify(session), expires_at: later(clock.now()) };
      const saved = db
        .insertInto('platform.session')
        .values(row)
        .onConflict((conflict) =>
          conflict.column('id_hash').doUpdateSet({ content: row.content, expires_at: row.expires_at }),
        )
        .execute();
      answer(saved, callback);
    },
    destroy(id, callback) {
      answer(db.deleteFrom('platform.session').where('id_hash', '=', hashed(id)).execute(), callback);
    },
  };
}

/** Removes sessions that have ended. */
export async function forgetSessions(db: Executor, clock: Clock): Promise<void> {
  await db.deleteFrom('platform.session').where('expires_at', '<=', clock.now()).execute();
}

/** JSON keeps the cookie's expiry as text; the library compares it as a Date. */
function revive(content: unknown): unknown {
  const session = content as { cookie?: { expires?: string | Date | null } };
  if (typeof session.cookie?.expires === 'string') session.cookie.expires = new Date(session.cookie.expires);
  return session;
}

function later(now: string): string {
  return new Date(Date.parse(now) + SESSION_HOURS * 3_600_000).toISOString();
}

/** Does this visit have anything worth a cookie? */
export const isRemembered = (session: Session): boolean =>
  session.draft !== undefined ||
  session.family !== undefined ||
  session.staff !== undefined ||
  session.kept !== undefined;

/** What is kept may be a family's code: a copy of the table must not open its page. */
const purposeOf = (name: string): string => `session ${name}`;

/** The remembered side of a visit, for page handlers. */
export function visitOf(request: FastifyRequest): Visit {
  return {
    startDraft: (draft) => void (request.session.draft = draft),
    endDraft: () => void delete request.session.draft,
    async signInFamily(family) {
      const { draft } = request.session;
      await request.session.regenerate();
      request.session.family = family;
      if (draft !== undefined) request.session.draft = draft;
    },
    async signInStaff(person, organisation) {
      await request.session.regenerate();
      request.session.staff = { person, organisation };
    },
    // A new, empty session instead of none: the server then takes the cookie back.
    async signOut() {
      await request.session.regenerate();
    },
    keep(name, value) {
      const sealed = seal(purposeOf(name), value).toString('base64url');
      request.session.kept = { ...request.session.kept, [name]: sealed };
    },
    forget(name) {
      if (request.session.kept === undefined) return;
      const { [name]: _gone, ...others } = request.session.kept;
      request.session.kept = others;
    },
    kept(name) {
      const sealed = request.session.kept?.[name];
      return sealed === undefined ? null : unseal(purposeOf(name), Buffer.from(sealed, 'base64url'));
    },
  };
}

import type { FastifyRequest } from 'fastify';
import type { FamilyId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/problem.ts';
import { countAttempt } from '../../platform/access/attempts.ts';
import { visitor, type Actor } from '../../platform/access/actor.ts';
import type { App } from '../../platform/app.ts';
import { senderOf } from '../../platform/http/sender.ts';
import { hashOfToken, KEY_PREFIX } from './credentials/token.ts';
import { holderOfKey, staffActor } from './store/actor.ts';

export interface ActorParts {
  /** Whose code this is; families use it as their key for the API. */
  readonly familyOfCode: (code: string) => Promise<FamilyId | null>;
}

/** Wrong keys from one address. */
const wrongKeys = { max: 30, minutes: 15 };

/**
 * Who asks. Pages: the session, with roles read afresh. The API: only the bearer key, never the session's cookie, so
 * that no page elsewhere can act through somebody's browser. A wrong key is refused, not taken for a visitor.
 * @throws Refusal 'access.signInNeeded', 'limit.tooMany'
 */
export function actorOf(app: App, { familyOfCode }: ActorParts): (request: FastifyRequest) => Promise<Actor> {
  const { db, clock } = app.around;
  const asked = new WeakMap<FastifyRequest, Promise<Actor>>();

  async function fromBearer(request: FastifyRequest): Promise<Actor> {
    const [, key] = /^Bearer +([\w.~+/=-]{8,200})$/i.exec(request.headers.authorization ?? '') ?? [];
    if (request.headers.authorization === undefined) return visitor;
    const actor = key === undefined ? null : await holder(key);
    if (actor !== null) return actor;
    await countAttempt(db, clock, `bearer from ${senderOf(request.ip)}`, wrongKeys);
    return refuse('access.signInNeeded');
  }

  async function holder(key: string): Promise<Actor | null> {
    if (key.startsWith(KEY_PREFIX)) {
      const held = await holderOfKey(db, hashOfToken(key));
      return held === null ? null : staffActor(db, held.person, held.organisation, clock.today());
    }
    const family = await familyOfCode(key);
    return family === null ? null : { kind: 'family', family, draft: null };
  }

  async function fromSession({ session }: FastifyRequest): Promise<Actor> {
    // A request that was refused before its session was looked up is nobody's.
    const { staff, family, draft = null } = (session as typeof session | undefined) ?? {};
    if (staff !== undefined)
      return (await staffActor(db, staff.person, staff.organisation, clock.today())) ?? { kind: 'visitor', draft };
    return family === undefined ? { kind: 'visitor', draft } : { kind: 'family', family, draft };
  }

  return (request) => {
    // Once per request, also when an error page asks again.
    const known = asked.get(request) ?? (request.url.startsWith('/api/') ? fromBearer(request) : fromSession(request));
    asked.set(request, known);
    return known;
  };
}

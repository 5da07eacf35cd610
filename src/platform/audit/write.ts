import { newId } from '../../kernel/ids.ts';
import { actorKey, type Actor } from '../access/actor.ts';
import type { Executor } from '../database/connect.ts';
import type { Subject } from '../operations/operation.ts';

export interface AuditEntry {
  readonly at: string;
  readonly actor: Actor;
  readonly operation: string;
  readonly outcome: 'done' | 'refused' | 'read';
  /** Ids only: names would survive the erasure of a person. */
  readonly subject: Subject;
}

/** Inserts one unchained row; the sealer chains it after commit (a chain inside transactions costs most of the throughput). */
export async function writeAudit(db: Executor, entry: AuditEntry): Promise<void> {
  await db
    .insertInto('audit.entry')
    .values({
      entry_id: newId(),
      at: entry.at,
      actor: JSON.stringify({
        key: actorKey(entry.actor),
        roles: entry.actor.kind === 'staff' ? entry.actor.roles : [],
      }),
      action: entry.operation,
      outcome: entry.outcome,
      subject: JSON.stringify(entry.subject),
    })
    .execute();
}

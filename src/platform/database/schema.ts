import type { ColumnType } from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
type WithDefault<T extends ColumnType<unknown, unknown, unknown>> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : never;
type Json = ColumnType<unknown, string, string>;

export interface DB {
  'platform.migration': { name: string; checksum: string; applied_at: WithDefault<Timestamp> };
  'platform.instance': { id: string; demo: boolean; created_at: WithDefault<Timestamp> };
  'platform.idempotency': {
    actor_key: string;
    key: string;
    request_hash: string;
    status: number;
    body: Json | null;
    created_at: WithDefault<Timestamp>;
  };
  'audit.entry': {
    entry_id: string;
    at: Timestamp;
    actor: Json;
    action: string;
    outcome: 'done' | 'refused' | 'read';
    subject: Json;
    written_at: WithDefault<Timestamp>;
  };
  'audit.seal': { seq: number; entry_id: string; previous_hash: Buffer; hash: Buffer };
}

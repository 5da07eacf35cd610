import type { CertificateRows, Instance, InstanceLocation, Policy } from '../model.ts';

/** A row of a certificate with names: the half-days on which those who go before leave no room. */
export interface WrittenCertificate {
  readonly request: string;
  readonly choice: number;
  readonly location: string;
  readonly pool: number;
  readonly step: number;
  /** The days asked, as bits. */
  readonly days: number;
  readonly lane: string;
  readonly period: number;
  /** Positions in the week. */
  readonly halfDays: readonly number[];
}

export function* writeCertificates(
  instance: Instance,
  policy: Policy,
  rows: CertificateRows,
): Generator<WrittenCertificate> {
  const positionOf = new Map(instance.locations.map(({ id }, at) => [id, at]));
  for (let row = 0; row < rows.length; row += 1) {
    const request = instance.requests[rows.request[row]!]!;
    const choice = request.choices[rows.choice[row]!] ?? request.current!;
    const ids = typeof choice === 'string' ? [choice] : [...new Set(choice.filter((id) => id !== null))];
    const location = instance.locations[positionOf.get(ids[rows.place[row]!]!)!]!;
    const pools = location.pools ?? [];
    const extra = rows.pool[row]! - firstExtra(policy, location);
    const lanes = extra >= 0 && pools[extra] ? pools[extra].lanes : location.lanes;
    yield {
      request: request.id,
      choice: rows.choice[row]!,
      location: location.id,
      pool: rows.pool[row]!,
      step: rows.step[row]!,
      days: rows.days[row]!,
      lane: lanes[rows.lane[row]!]!.name,
      period: rows.period[row]!,
      halfDays: Array.from({ length: instance.halfDays }, (_, h) => h).filter(
        (h) => ((rows.halfDays[row]! >> h) & 1) === 1,
      ),
    };
  }
}

/** Number of the first pool beside the lanes: behind the open one and those of split and hard reserves. */
function firstExtra({ reserve }: Policy, { reserves }: InstanceLocation): number {
  if (!reserve || reserve.mode === 'joint') return 1;
  const binds = ({ group, permille }: { group: string; permille: number }) =>
    permille > 0 && (reserves?.includes(group) ?? true);
  return 1 + reserve.groups.filter(binds).length;
}

import type { InstanceLocation, Policy } from '../model.ts';

/** Reserve groups of the policy that bind at the location, in the policy's order. */
export function bindingGroups(policy: Policy, location: InstanceLocation) {
  return (policy.reserve?.groups ?? []).filter(
    ({ group, permille }) => permille > 0 && (!location.reserves || location.reserves.includes(group)),
  );
}

import type { InstanceLocation, Policy } from '../model.ts';
/** Reserve groups of the policy that bind at the location, in the policy's order. */
export declare function bindingGroups(policy: Policy, location: InstanceLocation): {
    readonly group: string;
    readonly permille: number;
}[];

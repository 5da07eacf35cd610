import type { Frame } from '../../../platform/http/page-context.ts';
import { longDate } from '../../../platform/texts/format.ts';
import type { Child, Guardian } from '../../requests/index.ts';

/** What the child is called on a professional's page: its name, or whose child it is. */
export function childName({ t }: Frame, child: Child, guardians: readonly Guardian[]): string {
  const name = [child.firstName, child.lastName].filter((part) => part !== null).join(' ');
  if (name !== '') return name;
  const [first] = guardians;
  return t('staff.placement.child.nameless', {
    guardian: first === undefined ? '' : `${first.firstName} ${first.lastName}`,
  });
}

/** 'geboren op 3 mei 2026', 'kind verwacht op 10 januari 2027'. */
export function childDates({ t, lang }: Frame, child: Child): string {
  if (child.birthDate !== null) return t('staff.placement.child.born', { date: longDate(child.birthDate, lang) });
  return child.dueDate === null ? '' : t('staff.placement.child.expected', { date: longDate(child.dueDate, lang) });
}

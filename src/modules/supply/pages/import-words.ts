import { cents } from '../../../kernel/cents.ts';
import { parseDate } from '../../../kernel/calendar-date.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { euro, longDate, weekdayName } from '../../../platform/texts/format.ts';
import { nl as general } from '../../../platform/texts/nl.ts';
import type { Remark } from '../reads/import-show.ts';

type Words = Pick<PageContext, 't' | 'lang' | 'say'>;

/** What is remarked about a row: a problem every page has a sentence for, or one of lists alone. */
export function sayRemark({ t, say }: Words, { say: key, values }: Remark): string {
  if (key.startsWith('problem.')) return say({ type: key.slice('problem.'.length), values });
  if (key.startsWith('error.')) return t(key in general ? key : 'error.other', values);
  return t(`staff.import.say.${key}`, values);
}

/** A value of a field as people read it. */
export function sayValue({ t, lang }: Words, field: string, value: string | number | null): string {
  if (value === null) return t('staff.import.nothing');
  if (field === 'dayPriceCents') return euro(cents(Number(value)), lang);
  if (field === 'price') return t(`staff.supply.price.${String(value)}`);
  if (field === 'hours')
    return String(value).replaceAll(/(^|, )([1-7]) /g, (_whole, before: string, day: string) => `${before}${weekdayName(Number(day) as 1, lang)} `); // prettier-ignore
  const day = typeof value === 'string' ? parseDate(value) : null;
  return day === null ? String(value) : longDate(day, lang);
}

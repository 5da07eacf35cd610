import type { Cents } from '../../../kernel/cents.ts';
import { parseEuros } from '../../../engines/tariff/index.ts';

/** Without thousands; with points for thousands and a comma for cents; the other way round. */
const amount =
  /^(\d{1,12})(?:[.,](\d{1,2}))?$|^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$|^(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/;

/**
 * The cents in an amount as people type it: '42.500', '42 500,50', '€ 42500', '42,500.50'. Three digits after a sign
 * are thousands, one or two are cents. Null when it is no amount, or one that nobody has.
 */
export function readEuros(typed: string): Cents | null {
  const text = typed
    .replace(/^(?:€|eur(?:o)?)\s*|\s*(?:€|eur(?:o)?|,-)$/gi, '')
    .replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '.')
    .trim();
  const parts = amount.exec(text);
  if (parts === null) return null;
  const [whole = '', part] = (parts.slice(1) as (string | undefined)[]).filter((each) => each !== undefined);
  const digits = whole.replace(/\D/g, '');
  return digits.length > 12 ? null : parseEuros(part === undefined ? digits : `${digits}.${part}`);
}

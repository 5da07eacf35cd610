import type { Translations } from '../../../platform/texts/texts.ts';
import { unreadable } from './unreadable.ts';

export const imports: Translations = {
  'problem.supply.importUnreadable': { of: '07d99395', text: unreadable.en },
  'problem.supply.importOtherKind': {
    of: '4dacda4f',
    text: 'The source {source} already holds another kind of list. Choose another name.',
  },
  'problem.supply.importGone': {
    of: '9cc030ae',
    text: 'This file is no longer waiting: it was imported, removed or has expired. Choose it again.',
  },
  'problem.supply.importRunning': {
    of: '1c1c04d5',
    text: 'An import of this source is running. Wait a moment and try again.',
  },
  'problem.supply.importHasFaults': {
    of: '6a99b3e1',
    text: '{count, plural, one {There is 1 fault left} other {There are # faults left}}. Nothing was imported.',
  },
  'problem.supply.importChanged': {
    of: 'dce44207',
    text: 'The data changed in the meantime. Look at the difference again. Nothing was imported.',
  },
};

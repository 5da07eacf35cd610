import type { Translations } from '../../../platform/texts/texts.ts';
import { unreadable } from './unreadable.ts';

export const imports: Translations = {
  'problem.supply.importUnreadable': { of: '07d99395', text: unreadable.fr },
  'problem.supply.importOtherKind': {
    of: '4dacda4f',
    text: 'La source {source} contient déjà une liste d’un autre type. Choisissez un autre nom.',
  },
  'problem.supply.importGone': {
    of: '9cc030ae',
    text: 'Ce fichier n’attend plus : il a été importé, supprimé ou a expiré. Choisissez-le à nouveau.',
  },
  'problem.supply.importRunning': {
    of: '1c1c04d5',
    text: 'Une importation de cette source est en cours. Attendez un instant et réessayez.',
  },
  'problem.supply.importHasFaults': {
    of: '6a99b3e1',
    text: '{count, plural, one {Il reste 1 erreur} other {Il reste # erreurs}}. Rien n’a été importé.',
  },
  'problem.supply.importChanged': {
    of: 'dce44207',
    text: 'Les données ont changé entre-temps. Regardez à nouveau la différence. Rien n’a été importé.',
  },
};

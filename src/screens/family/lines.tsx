import { addDays } from '../../kernel/calendar-date.ts';
import { Chip, type Tone } from '../../platform/page/parts.tsx';
import { longDate } from '../../platform/texts/format.ts';
import { isOpenLine, REACTION_DAYS, type FamilyLine, type LineState } from '../../modules/requests/index.ts';
import type { FamilyView } from './family-view.ts';
import { Contact } from './place-parts.tsx';

const tones: Readonly<Record<LineState, Tone>> = {
  sent: 'plain',
  seen: 'plain',
  answered: 'warn',
  offered: 'free',
  accepted: 'free',
  declined: 'plain',
  refused: 'stop',
  closed: 'plain',
  withdrawn: 'plain',
};

/** One location of a request: how it stands, why, and what to do next. */
export function LineItem({ view: { page }, line }: { view: FamilyView; line: FamilyLine }) {
  const { t } = page;
  const isOpen = isOpenLine(line.state);
  return (
    <li class={isOpen || line.state === 'accepted' ? undefined : 'ended'}>
      <h3>
        {line.position}. {line.at.name}
      </h3>
      <p class="meta">
        {line.at.street} {line.at.houseNumber}, {line.at.municipality}
      </p>
      <p>
        <Chip tone={tones[line.state]}>{t(`mine.line.${line.state}`)}</Chip>
      </p>
      <p>{how(page, line)}</p>
      {line.reasonText !== null && line.state !== 'declined' && (
        <p>{t('mine.line.words', { text: line.reasonText })}</p>
      )}
      <p class="acts">
        <span class="meta">
          <Contact at={line.at} />
        </span>
        {isOpen && (
          <a href={page.href(`/mijn-vraag/aanvraag/${line.line}/stoppen`)}>
            {t('mine.line.stop')} <span class="hidden">{line.at.name}</span>
          </a>
        )}
      </p>
    </li>
  );
}

/** The sentence of a line; a late answer is said as it is. */
function how({ t, lang, today }: FamilyView['page'], line: FamilyLine): string {
  const deadline = addDays(line.sentOn, REACTION_DAYS);
  const values = {
    since: longDate(line.since, lang),
    deadline: longDate(deadline, lang),
    reason: line.reason === null ? '' : t(`refusal.${line.reason}`),
  };
  const late = (line.state === 'sent' || line.state === 'seen') && line.answeredOn === null && deadline < today;
  return t(late ? 'mine.line.late' : `mine.line.${line.state}.what`, values);
}

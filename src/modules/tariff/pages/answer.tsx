import type { Cents } from '../../../kernel/cents.ts';
import {
  renderTable,
  renderText,
  say,
  sayAssumption,
  sayEuros,
  sayProblem,
  type Answer as TariffAnswer,
} from '../../../engines/tariff/index.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import type { Answer } from '../../../platform/http/route.ts';
import { Chip, DataTable, Notice } from '../../../platform/page/parts.tsx';
import { longDate } from '../../../platform/texts/format.ts';
import type { LocationPage } from '../../supply/index.ts';
import { priceRange } from '../rules/price-range.ts';
import type { Simulation } from '../rules/simulate.ts';
import { readAnswers } from './answers.ts';
import { PriceByIncome } from './chart.tsx';
import { afterAllowance, AtLocation, Compare, isFree } from './compare.tsx';
import { sayQuestion } from './fields.tsx';
import { Share } from './share.tsx';
import { WholeForm } from './whole-form.tsx';

interface AnswerProps {
  readonly page: PageContext;
  readonly values: FormValues;
  readonly location: LocationPage | null;
  readonly simulation: Simulation;
  readonly freeDayPrice: Cents | undefined;
}

/** The amount, why, what was taken for granted, what is still open, and what a week comes to. */
export function answerPage(props: AnswerProps): Answer {
  const { page, values, location, simulation, freeDayPrice } = props;
  const { t, lang } = page;
  const { answer, week, comparison } = simulation;
  const { known } = readAnswers(values);
  const part = known.dayPart ?? 'full';
  const price = sayEuros(answer.cents, lang);
  const title =
    location === null
      ? t(`tariff.title.${part}`, { price })
      : isFree(location)
        ? t('tariff.title.free', {
            name: location.name,
            free: sayEuros(location.dayPriceCents, lang),
            price: sayEuros(answer.fullDay, lang),
          })
        : t('tariff.title.at', { name: location.name, price, part });
  const left = isFree(location) ? afterAllowance(location.dayPriceCents, answer.on) : null;
  const there = left === null ? null : sayEuros(left.left, lang);
  return page.html({
    title,
    body: (
      <>
        <h1>{title}</h1>
        <p class="amount">
          <b>{there ?? price}</b> {t(there === null ? 'tariff.perDay' : 'tariff.perDay.elsewhere')}{' '}
          <Chip tone="warn">{t('tariff.simulation')}</Chip>
        </p>
        <p>
          <b>{say('disclaimer', lang)}</b>
        </p>
        {answer.lastKnown && (
          <Notice tone="warn" title={t('tariff.lastKnown.title')}>
            <p>
              {t('tariff.lastKnown.text', { from: longDate(answer.from, lang), until: longDate(answer.until, lang) })}
            </p>
          </Notice>
        )}
        {location !== null && <AtLocation page={page} location={location} on={answer.on} />}
        <Why page={page} answer={answer} title={there === null ? t('tariff.why') : t('tariff.whyIncome', { price })} />
        <Open page={page} simulation={simulation} />
        {week !== null && comparison !== null && <Compare {...{ page, week, comparison, freeDayPrice, location }} />}
        {week !== null && comparison === null && (
          <p>{sayProblem({ type: 'tariff.noAllowance', values: { on: answer.on } }, lang)}</p>
        )}
        <Chart {...props} />
        <Share page={page} values={values} />
        <section aria-labelledby="wijzig">
          <h2 id="wijzig">{t('tariff.change')}</h2>
          <WholeForm page={page} values={values} error={() => null} location={location} />
        </section>
      </>
    ),
  });
}

function Why({ page, answer, title }: { page: PageContext; answer: TariffAnswer; title: string }) {
  const { t, lang } = page;
  const taken = answer.assumptions.filter(({ key }) => key !== 'lastKnown');
  return (
    <section aria-labelledby="waarom">
      <h2 id="waarom">{title}</h2>
      {sentencesOf(answer, page).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <details class="more">
        <summary>{t('tariff.steps')}</summary>
        <DataTable
          caption={t('tariff.steps.caption')}
          empty=""
          rows={renderTable(answer, lang)}
          columns={[
            { title: say('table.step', lang), cell: ({ text }) => text, head: true },
            { title: say('table.amount', lang), cell: ({ amount }) => sayEuros(amount, lang), number: true },
            {
              title: say('table.source', lang),
              cell: ({ sources, status }) => (
                <>
                  {sources.join('; ')} {status !== null && <small>({say(`status.${status}`, lang)})</small>}
                </>
              ),
            },
          ]}
        />
      </details>
      {taken.length > 0 && (
        <>
          <h3>{t('tariff.taken')}</h3>
          <ul>
            {taken.map((each) => (
              <li key={each.key}>{sayAssumption(each, lang)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The steps as sentences; what was taken for granted and who decides stand elsewhere on the page. */
const sentencesOf = (answer: TariffAnswer, { lang }: PageContext): string[] =>
  renderText(answer, lang)
    .split('\n')
    .slice(0, -1 - answer.assumptions.length);

/** What was not answered and would change the amount: the next question first. */
function Open({ page, simulation: { open } }: { page: PageContext; simulation: Simulation }) {
  const { t, lang } = page;
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="nog">
      <h2 id="nog">{t('tariff.openTitle')}</h2>
      <ul>
        {open.map(({ question, least, most }) => (
          <li key={question}>
            {sayQuestion(question, page)}{' '}
            {t('tariff.between', { least: sayEuros(least, lang), most: sayEuros(most, lang) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Chart({ page, values, simulation }: AnswerProps) {
  const { answer, amounts, income } = simulation;
  const { known } = readAnswers(values);
  const { children = 1, multipleBirth = false, dayPart = 'full' } = known;
  const range = priceRange({ on: answer.from, children, multipleBirth, dayPart });
  if (!range.ok) return null;
  return (
    <PriceByIncome
      page={page}
      curve={range.value.curve}
      amounts={amounts}
      count={children}
      multipleBirth={multipleBirth}
      part={dayPart}
      period={answer}
      here={income === null ? null : { income, cents: answer.cents }}
    />
  );
}

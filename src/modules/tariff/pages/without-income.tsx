import { sayEuros } from '../../../engines/tariff/index.ts';
import type { Problem } from '../../../kernel/problem.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import type { Answer } from '../../../platform/http/route.ts';
import { Button, Form, LinkButton, Notice } from '../../../platform/page/parts.tsx';
import { longDate } from '../../../platform/texts/format.ts';
import type { LocationPage } from '../../supply/index.ts';
import type { PriceRange } from '../rules/price-range.ts';
import { readAnswers, sharedPath, TARIFF_PATH, withValues } from './answers.ts';
import { PriceByIncome } from './chart.tsx';
import { AtLocation, isFree } from './compare.tsx';
import { Hidden } from './question.tsx';
import { WholeForm } from './whole-form.tsx';

interface Props {
  readonly page: PageContext;
  readonly values: FormValues;
  readonly location: LocationPage | null;
}

/** A shared address: no income is known, so the answer is the price at every income. */
export function rangePage({ page, values, location, range }: Props & { readonly range: PriceRange }): Answer {
  const { t, lang } = page;
  const { on, children = 1, dayPart = 'full' } = readAnswers(values).known;
  const title = isFree(location)
    ? t('tariff.title.freeOnly', { name: location.name, free: sayEuros(location.dayPriceCents, lang) })
    : t(`tariff.range.${dayPart}`, { least: sayEuros(range.least, lang), most: sayEuros(range.most, lang) });
  return page.html({
    title,
    body: (
      <>
        <h1>{title}</h1>
        <p class="lead">{t(isFree(location) ? 'tariff.range.leadFree' : 'tariff.range.lead')}</p>
        {range.lastKnown && (
          <Notice tone="warn" title={t('tariff.lastKnown.title')}>
            <p>
              {t('tariff.lastKnown.text', { from: longDate(range.from, lang), until: longDate(range.until, lang) })}
            </p>
          </Notice>
        )}
        {location !== null && <AtLocation page={page} location={location} on={on} />}
        <WholeForm page={page} values={values} error={() => null} location={location} />
        <PriceByIncome
          page={page}
          curve={range.curve}
          amounts={range.amounts}
          count={children}
          multipleBirth={false}
          part={dayPart}
          period={range}
          here={null}
        />
      </>
    ),
  });
}

/** Nobody knows the amount: says since when, and how to go on all the same. */
export function unknownPage(props: Props & { readonly problem: Problem; readonly step: string }): Answer {
  const { page, values, location, problem, step } = props;
  const { t } = page;
  const title = page.say(problem).replace(/\.$/, '');
  const isLater = problem.type === 'tariff.notYetKnown';
  const asked = withValues(values, { laatst: 'yes' });
  const hasIncome = values.one('inkomen') !== '' || values.one('per') === 'geheim' || step !== '';
  return page.html({
    title,
    body: (
      <>
        <h1>{title}</h1>
        {isLater && <p class="lead">{t('tariff.unknown.lead')}</p>}
        {isLater && hasIncome && (
          <Form page={page} action={TARIFF_PATH}>
            <Hidden values={asked} />
            {step !== '' && <input type="hidden" name="stap" value={step} />}
            <Button>{t('tariff.unknown.button')}</Button>
          </Form>
        )}
        {isLater && !hasIncome && (
          <p>
            <LinkButton href={page.href(sharedPath(asked))}>{t('tariff.unknown.button')}</LinkButton>
          </p>
        )}
        {location !== null && <AtLocation page={page} location={location} on={readAnswers(values).known.on} />}
        <h2>{t('tariff.change')}</h2>
        <WholeForm page={page} values={values} error={() => null} location={location} />
      </>
    ),
  });
}

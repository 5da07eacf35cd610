import { page as pageRoute } from '../../../platform/http/route.ts';
import { enterByService } from '../actions/enter-by-service.ts';
import { beginSignIn, redeemSignIn } from '../reads/sign-in.ts';
import { NoRole, UnknownOrganisation } from './no-access.tsx';
import { askedPath, goIn, isSome } from './onward.ts';

/** /aanmelden/dienst: leaves for the sign-in service. `organisatie` is a code, to be sent straight there. */
export const departurePage = pageRoute('/aanmelden/dienst', {
  uses: [beginSignIn],
  async handle(page) {
    const [hint, organisation] = [page.query.one('login_hint'), page.query.one('organisatie')];
    const { address, ...left } = await page.read(beginSignIn, {
      ...(hint === '' ? {} : { hint }),
      ...(organisation === '' ? {} : { organisation }),
    });
    page.visit.keep('service', JSON.stringify(left));
    page.visit.keep('onward', askedPath(page.query.one('verder')) ?? '');
    return { kind: 'redirect', to: address };
  },
});

/** Where the sign-in service sends people back to. */
export const returnPage = pageRoute('/aanmelden/terug', {
  uses: [redeemSignIn, enterByService],
  async handle(page) {
    const kept = page.visit.kept('service');
    if (kept === null) return page.redirect('/aanmelden');
    const onward = askedPath(page.visit.kept('onward') ?? '');
    const left = JSON.parse(kept) as { state: string; nonce: string; verifier: string };
    page.visit.forget('service'); // an answer is for one departure
    const { ticket, farewell } = await page.read(redeemSignIn, { returned: page.here, ...left });
    const entrance = await page.act(enterByService, { ticket });
    if (entrance.outcome === 'in' && isSome(entrance.memberships)) {
      const answer = await goIn(page, entrance.person, entrance.memberships, onward);
      page.visit.keep('farewell', farewell);
      return answer;
    }
    await page.visit.signOut();
    if (entrance.outcome === 'organisationUnknown')
      return page.html({
        title: page.t('staff.unknownOrganisation.title'),
        status: 403,
        body: <UnknownOrganisation page={page} code={entrance.code} name={entrance.name} />,
      });
    return page.html({ title: page.t('staff.noRole.title'), status: 403, body: <NoRole page={page} /> });
  },
});

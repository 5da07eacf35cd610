import { form } from '../../../platform/http/route.ts';
import { farewell } from '../reads/sign-in.ts';

/** Ends the visit, of families too, and says goodbye to the sign-in service when it wants to know. */
export const signOutForm = form('/afmelden', {
  uses: [farewell],
  async handle(page) {
    const kept = page.visit.kept('farewell');
    const address = await page.read(farewell, kept === null ? {} : { farewell: kept });
    await page.visit.signOut();
    return address === null ? page.redirect('/') : { kind: 'redirect', to: address };
  },
});

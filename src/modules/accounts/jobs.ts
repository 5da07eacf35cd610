import { forgetAttempts } from '../../platform/access/attempts.ts';
import { forgetSessions } from '../../platform/http/session.ts';
import { job } from '../../platform/jobs/job.ts';
import { inviteToken } from './credentials/token.ts';
import { inviteById } from './store/invites.ts';

/** Writes to somebody who was invited. An invitation that was used or taken back meanwhile sends nothing. */
export const sendInvite = job('accounts.sendInvite', async ({ db, mailer, url, in: inLanguage }, payload) => {
  const invite = await inviteById(db, String(payload['invite']));
  if (invite === null) return;
  const t = inLanguage('nl');
  await mailer.send({
    to: invite.email,
    key: `accounts.invite.${invite.id}`,
    subject: t('staff.letter.invite.subject', { organisation: invite.organisationName }),
    text: t('staff.letter.invite.text', {
      name: invite.name,
      organisation: invite.organisationName,
      role: t(`staff.role.${invite.role}`),
      link: `${url}/uitnodiging/${inviteToken(invite.id)}`,
    }),
  });
});

/** Keeps no traces of sign-ins longer than they serve. */
export const forgetTraces = job(
  'accounts.forgetTraces',
  async ({ db, clock }) => {
    await forgetAttempts(db, clock);
    await forgetSessions(db, clock);
  },
  60,
);

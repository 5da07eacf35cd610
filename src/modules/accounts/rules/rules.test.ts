import { describe, expect, test } from 'vitest';
import { hintFor, identityFrom } from './identity.ts';
import { checkPassword } from './password.ts';
import { firstPageOf, readRoleClaim, roleFits, roleTable, writeRoleClaim } from './roles.ts';
import { safePath } from './safe-path.ts';

describe('roles in the claim of the sign-in service', () => {
  test('a role belongs to the organisation behind the colon', () => {
    expect(readRoleClaim(['LoketMedewerker:0207437468'], null)).toEqual([
      { role: 'deskWorker', organisation: '0207437468', context: [] },
    ]);
  });

  test('location staff are told which locations by file number', () => {
    expect(readRoleClaim(['LocatieMedewerker:0400000001:F1, F2'], null)).toEqual([
      { role: 'locationStaff', organisation: '0400000001', context: ['F1', 'F2'] },
    ]);
  });

  test('a role we do not know gives no access, also in another spelling', () => {
    expect(readRoleClaim(['Directeur:0207437468', 'loketmedewerker:0207437468', '', ':x'], null)).toEqual([]);
  });

  test('without organisation in the role, the one the person acts for counts', () => {
    expect(readRoleClaim(['Beheerder'], '0207437468')).toMatchObject([{ organisation: '0207437468' }]);
    expect(readRoleClaim(['Beheerder'], null)).toEqual([]);
  });

  test('every role survives writing and reading', () => {
    for (const { role } of roleTable) {
      const claimed = { role, organisation: '0207437468', context: ['F9'] };
      expect(readRoleClaim([writeRoleClaim(claimed)], null)).toEqual([claimed]);
    }
  });

  test('a desk gives no agency officer', () => {
    expect(roleFits('agencyOfficer', 'desk')).toBe(false);
    expect(roleFits('administrator', 'desk')).toBe(true);
  });

  test('work begins at the page of the first role', () => {
    expect(firstPageOf(['administrator', 'deskWorker'])).toBe('/loket');
    expect(firstPageOf([])).toBe('/');
  });
});

describe('who somebody is', () => {
  test('reads claims in the shape of ACM/IDM', () => {
    const claims = { sub: 's1', given_name: 'An', family_name: 'De Smet', vo_orgcode: '0207437468', rol: 'Beheerder' };
    expect(identityFrom(claims, 'urn:here', 'rol')).toEqual({
      issuer: 'urn:here',
      subject: 's1',
      name: 'An De Smet',
      email: null,
      organisationCode: '0207437468',
      organisationName: null,
      roles: [{ role: 'administrator', organisation: '0207437468', context: [] }],
    });
  });

  test('claims of another kind than text are no roles', () => {
    expect(identityFrom({ sub: 's', rol: [{ a: 1 }, 5] }, 'i', 'rol').roles).toEqual([]);
  });

  test('sends a desk worker straight to the municipality', () => {
    expect(JSON.parse(hintFor('desk', '0207437468'))).toEqual({ cap_hint: 'LB', code_hint: '0207437468' });
  });
});

describe('where to go after signing in', () => {
  test.each(['/loket', '/loket/vragen?status=open&van=2027-03-01', '/'])('%s is ours', (path) => {
    expect(safePath(path)).toBe(path);
  });

  test.each([
    'https://elders.example/', '//elders.example', '/\\elders.example', '/\t/elders.example', 'loket', '',
    'javascript:alert(1)', '/..//elders.example', '/%0d%0a/../..//elders.example', '/aanmelden', '/aanmelden?verder=/x', '/afmelden', '/fr//elders.example',
    '/./\\elders.example', ' /loket', `/${'a'.repeat(600)}`,
  ])('%s is not', (path) => {
    const safe = safePath(path);
    expect(safe === null || new URL(safe, 'https://kribbe.example').origin === 'https://kribbe.example').toBe(true);
    expect(safe ?? '').not.toMatch(/^\/\/|\\|elders\.example$/);
  }); // prettier-ignore
});

describe('passwords', () => {
  const who = ['An Peeters', 'an.peeters@leuven.be'];
  const problem = (password: string) => {
    const result = checkPassword(password, who);
    return result.ok ? null : result.problem.type;
  };

  test('eleven characters are too few', () => {
    expect(problem('korte zin 1')).toBe('accounts.passwordShort');
  });

  test.each([
    'Welkom2026!!',
    'wachtwoord123',
    'kinderopvang1',
    '123456789012',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'azerty azerty',
  ])('%s is on every list', (password) => {
    expect(problem(password)).toBe('accounts.passwordCommon');
  });

  test.each(['peeters-2026!', 'an.peeters@leuven.be', 'Peeters123456'])('%s says who you are', (password) => {
    expect(problem(password)).toBe('accounts.passwordPersonal');
  });

  test.each(['paarse fiets op zondag', 'Tr0mpet-Kaas-Maan', 'zeven geiten in de zomer'])('%s is fine', (password) => {
    expect(problem(password)).toBeNull();
  });
});

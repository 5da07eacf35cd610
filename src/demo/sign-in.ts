import type { FastifyInstance } from 'fastify';
import type { App } from '../platform/app.ts';
import { connectSignIn } from '../modules/accounts/index.ts';
import { mockProvider } from './mock-provider.ts';
import { practicePages } from './practice-pages.tsx';

/** The program with its sign-in service, and what must still be mounted on its server. */
export interface WithSignIn {
  readonly app: App;
  mount(server: FastifyInstance): Promise<void>;
}

const report = (sentence: string) => {
  console.error(sentence);
};

/**
 * Connects the sign-in service of the settings. A demo without one gets the practice service; a real installation
 * without one has local accounts only.
 */
export function withSignIn(app: App): WithSignIn {
  if (!app.demo || app.config.oidc !== null) {
    connectSignIn(app.config, app.demo, { report });
    return { app, mount: () => Promise.resolve() };
  }
  const practice = mockProvider(app);
  connectSignIn(app.config, app.demo, { practice, report });
  const modules = [...app.modules, practicePages(app, practice)];
  return { app: { ...app, modules }, mount: (server) => practice.mount(server) };
}

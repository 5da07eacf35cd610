import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.ts';

/** Headers on every answer: only our own scripts, styles and pictures, no framing, no guessing of types. */
export async function secureHeaders(server: FastifyInstance, config: Config, secure: boolean): Promise<void> {
  const own = ["'self'"];
  const none = ["'none'"];
  const tiles = config.tiles === null ? [] : [config.tiles.origin];
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': own,
        'script-src': own,
        'style-src': own,
        'img-src': [...own, 'data:', ...tiles],
        'connect-src': [...own, ...tiles],
        'worker-src': own,
        'font-src': own,
        'object-src': none,
        'base-uri': none,
        'form-action': formTargets(config),
        'frame-ancestors': none,
        ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** Signing in by OpenID Connect leaves through a redirect after a form: its server must be allowed as a target. */
const formTargets = (config: Config): string[] => [
  "'self'",
  ...(config.oidc === null ? [] : [new URL(config.oidc.issuer).origin]),
];

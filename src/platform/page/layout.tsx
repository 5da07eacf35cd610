import type { ComponentChildren } from 'preact';
import { languages } from '../texts/texts.ts';
import type { Frame } from '../http/page-context.ts';

interface LayoutProps {
  readonly frame: Frame;
  readonly title: string;
  readonly wide: boolean;
  readonly scripts: readonly string[];
  readonly children?: ComponentChildren;
}

/** The frame around every page: synthetic mark, header with menu, main, footer. */
export function Layout({ frame, title, wide, scripts, children }: LayoutProps) {
  const { t, lang } = frame;
  const path = inLanguage(frame);
  return (
    <html lang={`${lang}-BE`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Kribbe`}</title>
        <link rel="stylesheet" href={frame.asset('kribbe.css')} />
        <link rel="icon" href={frame.asset('icon.svg')} type="image/svg+xml" />
        {scripts.map((script) => (
          <script type="module" src={frame.asset(script)} key={script} />
        ))}
      </head>
      <body>
        <a class="skip" href="#inhoud">
          {t('frame.skip')}
        </a>
        <Header frame={frame} path={path} />
        <main id="inhoud" class={wide ? 'wide' : undefined}>
          {children}
        </main>
        <Footer frame={frame} path={path} />
      </body>
    </html>
  );
}

type PathTo = (path: string, language?: (typeof languages)[number]) => string;

const inLanguage =
  (frame: Frame): PathTo =>
  (path, language = frame.lang) =>
    language === 'nl' ? path : `/${language}${path}`;

function Header({ frame, path }: { frame: Frame; path: PathTo }) {
  const { t, actor, lang } = frame;
  const entries = frame.nav.filter((entry) => entry.to(actor));
  return (
    <header class="site">
      {frame.demo && (
        <p class="synthetic">
          {t('frame.synthetic')} <a href={path('/oefenen')}>{t('frame.guide')}</a>
        </p>
      )}
      {lang !== 'nl' && <p class="translated">{t('frame.translation')}</p>}
      <div>
        <div class="brand">
          <a class="mark" href={path('/')}>
            krib<span>be</span>
          </a>
          <span class="desk">{actor.kind === 'staff' ? actor.as.name : t('frame.product')}</span>
        </div>
        {entries.length > 0 && (
          <nav class="top" aria-label={t('frame.menu')}>
            <ul>
              {entries.map((entry) => (
                <li key={entry.path}>
                  <a
                    href={path(entry.path)}
                    aria-current={frame.here.split('?')[0] === entry.path ? 'page' : undefined}
                  >
                    {t(entry.text)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {actor.kind !== 'staff' && (
          <ul class="languages">
            {languages
              .filter((language) => language !== frame.lang)
              .map((language) => (
                <li key={language}>
                  <a href={path(frame.here, language)} lang={language} hreflang={language}>
                    {language.toUpperCase()} <span class="hidden">{t(`frame.language.${language}`)}</span>
                  </a>
                </li>
              ))}
          </ul>
        )}
      </div>
    </header>
  );
}

function Footer({ frame, path }: { frame: Frame; path: PathTo }) {
  const { t, actor } = frame;
  return (
    <footer class="site">
      <div>
        <a href={path('/hulp')}>{t('frame.help')}</a>
        <a href={path('/toegankelijkheid')}>{t('frame.accessibility')}</a>
        <a href={path('/privacy')}>{t('frame.privacy')}</a>
        <a href={path('/over')}>{t('frame.about')}</a>
        {actor.kind === 'visitor' && <a href={path('/aanmelden')}>{t('frame.staffSignIn')}</a>}
        {(actor.kind === 'staff' || actor.kind === 'family') && (
          <form method="post" action={path('/afmelden')} class="inline">
            <input type="hidden" name="_csrf" value={frame.csrf} />
            <button class="link" type="submit">
              {t('frame.signOut')}
            </button>
          </form>
        )}
      </div>
    </footer>
  );
}

/*
 * The pages by name. All but the first are loaded when they are opened.
 */
import { Spinner } from '@fluentui/react-components';
import { lazy, memo, Suspense, type ComponentType } from 'react';
import type { ViewName, ViewProps } from './view';
import { HomeView } from './views/home';

/** A page is drawn anew only when it is given something new: the hidden ones are not. */
function later(load: () => Promise<ComponentType<ViewProps>>): ComponentType<ViewProps> {
  const page = () =>
    lazy(async () => {
      try {
        return { default: memo(await load()) };
      } catch (failed) {
        // What failed is kept for good; whoever opens the page again tries anew.
        Page = page();
        throw failed;
      }
    });
  let Page = page();
  return function Later(props: ViewProps) {
    return (
      <Suspense fallback={<Spinner size="tiny" label={props.words.frame.opening} />}>
        <Page {...props} />
      </Suspense>
    );
  };
}

export const views: Readonly<Record<ViewName, ComponentType<ViewProps>>> = {
  home: memo(HomeView),
  problems: later(async () => (await import('./views/problems')).ProblemsView),
  typing: later(async () => (await import('./views/typing')).TypingView),
  ranking: later(async () => (await import('./views/ranking')).RankingView),
  between: later(async () => (await import('./views/between')).BetweenView),
  prizes: later(async () => (await import('./views/prizes')).PrizesView),
  rules: later(async () => (await import('./views/rules')).RulesView),
  diagnosis: later(async () => (await import('./views/diagnosis')).DiagnosisView),
};

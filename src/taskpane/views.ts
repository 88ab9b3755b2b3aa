/*
 * The pages by name.
 */
import { memo, type ComponentType } from 'react';
import type { ViewName, ViewProps } from './view';
import { BetweenView } from './views/between';
import { DiagnosisView } from './views/diagnosis';
import { HomeView } from './views/home';
import { PrizesView } from './views/prizes';
import { ProblemsView } from './views/problems';
import { RankingView } from './views/ranking';
import { RulesView } from './views/rules';
import { TypingView } from './views/typing';

/** A page is drawn anew only when it is given something new: the hidden ones are not. */
export const views: Readonly<Record<ViewName, ComponentType<ViewProps>>> = {
  home: memo(HomeView),
  problems: memo(ProblemsView),
  typing: memo(TypingView),
  ranking: memo(RankingView),
  between: memo(BetweenView),
  prizes: memo(PrizesView),
  rules: memo(RulesView),
  diagnosis: memo(DiagnosisView),
};

/*
 * Light or dark: as Office says, else as the system says. In contrast mode the system's colours win by
 * themselves.
 */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

function watchSystem(changed: () => void): () => void {
  systemIsDark.addEventListener('change', changed);
  return () => {
    systemIsDark.removeEventListener('change', changed);
  };
}

const fonts = '"Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** `dark` null: Office does not say. */
export function useTheme(dark: boolean | null): Theme {
  const system = useSyncExternalStore(watchSystem, () => systemIsDark.matches);
  const theme = (dark ?? system) ? webDarkTheme : webLightTheme;
  return { ...theme, fontFamilyBase: fonts };
}

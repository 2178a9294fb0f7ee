import { Badge, type CSSVariablesResolver, createTheme } from '@mantine/core';
import { departmentsDark, departmentsLight } from './departments';

const named = (colors: string[]) =>
  Object.fromEntries(colors.map((color, index) => [`--tl-department-${index}`, color]));

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: 8,
  autoContrast: true,
  luminanceThreshold: 0.18,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "Cascadia Code", Menlo, Consolas, "Liberation Mono", monospace',
  // A badge says one word; cut in half it says nothing.
  components: { Badge: Badge.extend({ styles: { root: { minWidth: 'max-content' } } }) },
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.5rem', lineHeight: '1.3' } } },
});

export const cssVariablesResolver: CSSVariablesResolver = (mantine) => {
  const { gray, dark, indigo, yellow, green, red, orange } = mantine.colors;
  return {
    variables: {},
    light: {
      '--mantine-color-dimmed': gray[7],
      '--mantine-color-placeholder': gray[7],
      '--mantine-color-anchor': indigo[8],
      '--mantine-color-error': red[9],
      '--mantine-color-yellow-light-color': '#5c3c00',
      '--mantine-color-orange-light-color': '#7a2e00',
      '--mantine-color-green-light-color': '#1b5e2a',
      '--mantine-color-red-light-color': red[9],
      '--mantine-color-gray-light-color': gray[8],
      '--tl-ground': '#f6f7f9',
      '--tl-line': gray[3],
      '--tl-quiet': gray[1],
      '--tl-heat': orange[5],
      '--tl-fresh': indigo[4],
      '--tl-flow-line': indigo[6],
      '--tl-astray': '#b4410e',
      '--tl-heat-line': orange[8],
      '--tl-good': '#1f6b30',
      '--tl-warn': yellow[9],
      '--tl-bad': red[8],
      '--tl-department-none': gray[5],
      ...named(departmentsLight),
    },
    dark: {
      '--mantine-color-dimmed': dark[1],
      '--mantine-color-placeholder': dark[1],
      '--mantine-color-anchor': indigo[3],
      '--mantine-color-error': red[3],
      '--mantine-color-yellow-light-color': yellow[3],
      '--mantine-color-orange-light-color': orange[3],
      '--mantine-color-green-light-color': green[3],
      '--mantine-color-red-light-color': red[3],
      '--mantine-color-gray-light-color': gray[3],
      '--mantine-color-indigo-light-color': indigo[2],
      '--tl-ground': dark[8],
      '--tl-line': dark[4],
      '--tl-quiet': dark[6],
      '--tl-heat': '#b3541e',
      '--tl-fresh': '#3b5bdb',
      '--tl-flow-line': indigo[4],
      '--tl-astray': '#ff9a5c',
      '--tl-heat-line': orange[5],
      '--tl-good': green[4],
      '--tl-warn': yellow[4],
      '--tl-bad': red[4],
      '--tl-department-none': dark[3],
      ...named(departmentsDark),
    },
  };
};

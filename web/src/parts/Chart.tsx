import { useComputedColorScheme } from '@mantine/core';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** The value of a theme token, for drawings that cannot read CSS variables. */
const token = (name: string) =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export interface Tokens {
  ink: string;
  dim: string;
  line: string;
  body: string;
  font: string;
  color: (name: string) => string;
}

const tokens = (): Tokens => ({
  ink: token('--mantine-color-text'),
  dim: token('--mantine-color-dimmed'),
  line: token('--tl-line'),
  body: token('--mantine-color-body'),
  font: getComputedStyle(document.body).fontFamily,
  color: token,
});

interface Shape {
  label: string;
  height?: number;
  option: (tokens: Tokens) => EChartsCoreOption;
}

/** A chart in SVG that follows the theme; its data is always offered as a table beside it. */
export const Chart = ({ label, option, height = 260 }: Shape) => {
  const place = useRef<HTMLDivElement>(null);
  const colorScheme = useComputedColorScheme('light');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new colour scheme has new tokens.
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, null, { renderer: 'svg' });
    chart.setOption(option(tokens()));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option, colorScheme]);
  return <div ref={place} role="img" aria-label={label} style={{ height, width: '100%' }} />;
};

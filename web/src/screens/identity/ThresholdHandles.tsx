import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import classes from './identity.module.css';

/** Half a bit: as fine as the bars beneath. */
export const STEP = 0.5;

/** Where the bars are drawn inside their chart, in pixels. */
export const PLOT = { left: 56, right: 16, top: 28, bottom: 40 };

interface Handle {
  label: string;
  /** The value with its unit and what follows from it. */
  said: string;
  value: number;
  min: number;
  max: number;
  kind: 'upper' | 'lower';
  onChange: (value: number) => void;
}

interface Shape {
  /** The weights at the left and the right end of the plot. */
  from: number;
  to: number;
  handles: Handle[];
  disabled: boolean;
}

const round = (value: number) => Math.round(value / STEP) * STEP;

const moves: Record<string, (handle: Handle) => number> = {
  ArrowLeft: ({ value }) => value - STEP,
  ArrowDown: ({ value }) => value - STEP,
  ArrowRight: ({ value }) => value + STEP,
  ArrowUp: ({ value }) => value + STEP,
  PageDown: ({ value }) => value - 4 * STEP,
  PageUp: ({ value }) => value + 4 * STEP,
  Home: ({ min }) => min,
  End: ({ max }) => max,
};

/** Thresholds as lines over a chart: dragged, or moved with the arrow keys. */
export const ThresholdHandles = ({ from, to, handles, disabled }: Shape) => {
  const plot = useRef<HTMLDivElement>(null);
  const dragged = useRef<number | undefined>(undefined);
  const take = (handle: Handle, value: number) => {
    const allowed = Math.min(handle.max, Math.max(handle.min, round(value)));
    if (allowed !== handle.value) handle.onChange(allowed);
  };
  const drag = (handle: Handle) => (event: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect();
    if (dragged.current !== event.pointerId || !box || box.width === 0) return;
    take(handle, from + ((event.clientX - box.left) / box.width) * (to - from));
  };
  const press = (handle: Handle) => (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || disabled) return;
    event.preventDefault();
    take(handle, move(handle));
  };
  return (
    <div ref={plot} className={classes.plot} style={PLOT}>
      {handles.map((handle) => {
        const share = Math.min(1, Math.max(0, (handle.value - from) / (to - from)));
        return (
          <div
            key={handle.kind}
            role="slider"
            tabIndex={disabled ? -1 : 0}
            aria-label={handle.label}
            aria-disabled={disabled}
            aria-valuemin={handle.min}
            aria-valuemax={handle.max}
            aria-valuenow={handle.value}
            aria-valuetext={handle.said}
            className={classes.handle}
            data-kind={handle.kind}
            style={{ left: `${share * 100}%` }}
            onKeyDown={press(handle)}
            onPointerDown={(event) => {
              if (disabled) return;
              dragged.current = event.pointerId;
              event.currentTarget.setPointerCapture(event.pointerId);
            }}
            onPointerMove={drag(handle)}
            onPointerUp={() => {
              dragged.current = undefined;
            }}
          >
            <span className={classes.grip} aria-hidden>
              {handle.label}
            </span>
          </div>
        );
      })}
    </div>
  );
};

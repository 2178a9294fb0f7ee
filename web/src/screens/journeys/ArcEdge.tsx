import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import type { MapArc } from '../../api/types';
import { useFormats } from '../../parts/format';
import { arrowHead, levelPath, pointsOf } from './arcPath';
import classes from './journeys.module.css';

const LABELLED_FROM = 0.15;

/** Of what is not both designed and lived. */
const DASHES: Record<string, string> = { astray: '7 4', unlived: '2 4' };

export const ArcEdge = ({ id, data }: EdgeProps) => {
  const format = useFormats();
  const { arc, measure, value, strength, width, dimmed, mark } = data as {
    arc: MapArc;
    measure: 'count' | 'wait';
    value: number;
    strength: number;
    width: number;
    dimmed: boolean;
    mark?: string;
  };
  const points = pointsOf(arc.points);
  const [labelled] = arc.label ? pointsOf([arc.label]) : [];
  const plain = measure === 'wait' ? 'var(--tl-heat-line)' : 'var(--tl-flow-line)';
  const color = mark === 'astray' ? 'var(--tl-astray)' : plain;
  const words = measure === 'wait' ? format.about(value) : format.number(value);
  return (
    <>
      <BaseEdge
        id={id}
        path={levelPath(points)}
        interactionWidth={18}
        style={{
          stroke: color,
          strokeWidth: width,
          strokeOpacity: dimmed ? 0.12 : 0.25 + strength * 0.65,
          ...(mark && DASHES[mark] ? { strokeDasharray: DASHES[mark] } : {}),
        }}
      />
      <path
        d={arrowHead(points, 5 + width)}
        fill={color}
        fillOpacity={dimmed ? 0.12 : 0.6 + strength * 0.4}
      />
      {labelled && !dimmed && strength > LABELLED_FROM && (
        <EdgeLabelRenderer>
          <span
            className={classes.arcLabel}
            style={{
              transform: `translate(-50%, -50%) translate(${labelled[0]}px, ${labelled[1]}px)`,
            }}
          >
            {words}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
};

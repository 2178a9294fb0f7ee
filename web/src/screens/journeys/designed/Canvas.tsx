import '@xyflow/react/dist/style.css';
import {
  Background,
  BackgroundVariant,
  BaseEdge,
  Controls,
  type EdgeProps,
  Handle,
  type NodeProps,
  Position,
  ReactFlow,
} from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/served';
import { departmentColor } from '../../../departments';
import { arrowHead, pointsOf } from '../arcPath';
import { firstSight } from '../firstSight';
import { useFlowSettings } from '../flowSettings';
import journeys from '../journeys.module.css';
import classes from './designed.module.css';

export type Drawing = Schemas['DraftDrawing'];
type Box = Schemas['DraftDrawingBox'];

const SIGNS: Record<string, string> = {
  choice: '×',
  parallel: '+',
  optional: '',
  repeated: '',
};

const StepBox = ({ data }: NodeProps) => {
  const { t } = useTranslation();
  const { box, chosen } = data as unknown as { box: Box; chosen: boolean };
  const { step } = box;
  return (
    <div
      className={classes.step}
      data-chosen={chosen || undefined}
      data-optional={step?.optional || undefined}
      data-unknown={!box.known || undefined}
      style={{ borderLeftColor: departmentColor(box.color) }}
    >
      <Handle type="target" position={Position.Left} className={journeys.handle} />
      <span className={classes.name}>
        {step?.momentThatMatters && '★ '}
        {step?.label || t('designed.untitled')}
        {step?.repeats && ' ↻'}
      </span>
      <span className={classes.detail}>
        {[box.departmentName, step?.stage].filter(Boolean).join(' · ')}
      </span>
      <Handle type="source" position={Position.Right} className={journeys.handle} />
    </div>
  );
};

const GateBox = ({ data }: NodeProps) => {
  const { box, chosen } = data as unknown as { box: Box; chosen: boolean };
  return (
    <div className={`${classes.gate} ${classes[box.kind]}`} data-chosen={chosen || undefined}>
      <Handle type="target" position={Position.Left} className={journeys.handle} />
      <span>{SIGNS[box.kind]}</span>
      <Handle type="source" position={Position.Right} className={journeys.handle} />
    </div>
  );
};

const LineEdge = ({ id, data }: EdgeProps) => {
  const points = pointsOf((data as unknown as { points: number[][] }).points);
  const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'} ${x} ${y}`).join(' ');
  return (
    <>
      <BaseEdge id={id} path={path} style={{ stroke: 'var(--tl-flow-line)', strokeWidth: 1.5 }} />
      <path d={arrowHead(points, 7)} fill="var(--tl-flow-line)" />
    </>
  );
};

const nodeTypes = { step: StepBox, gate: GateBox };
const edgeTypes = { line: LineEdge };

/** Draws a map as the application laid it out; nothing is placed here. */
export const Canvas = ({
  drawing,
  chosen,
  onChoose,
}: {
  drawing: Drawing;
  chosen: string | null;
  onChoose: (path: string | null) => void;
}) => {
  const { t } = useTranslation();
  const settings = useFlowSettings();
  const place = useRef<HTMLElement>(null);
  const begin = drawing.boxes.find(({ kind }) => kind === 'start')?.y ?? 0;
  const { nodes, edges } = useMemo(() => {
    const words = (box: Box) =>
      box.step
        ? [box.step.label, box.departmentName, box.step.stage].filter(Boolean).join(', ')
        : t(`designed.kind.${box.kind}` as 'designed.kind.choice');
    const isBlock = (box: Box) => box.kind !== 'start' && box.kind !== 'end';
    return {
      nodes: drawing.boxes.map((box) => ({
        id: box.id,
        type: box.kind === 'step' ? 'step' : 'gate',
        position: { x: box.x, y: box.y },
        width: box.width,
        height: box.height,
        data: { box, chosen: isBlock(box) && box.path === chosen },
        draggable: false,
        selectable: isBlock(box),
        focusable: isBlock(box),
        ariaLabel: words(box),
        ...(isBlock(box) ? { ariaRole: 'button' as const } : {}),
      })),
      edges: drawing.lines.map((line) => ({
        id: `${line.from} → ${line.to}`,
        source: line.from,
        target: line.to,
        type: 'line',
        data: { points: line.points },
        selectable: false,
        focusable: false,
      })),
    };
  }, [drawing, chosen, t]);
  const choose = (id: string | undefined) => {
    const box = drawing.boxes.find((one) => one.id === id);
    if (box && box.kind !== 'start' && box.kind !== 'end') onChoose(box.path);
  };
  return (
    <section
      ref={place}
      className={`${journeys.picture} ${classes.canvas}`}
      aria-label={t('designed.canvas')}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        choose((event.target as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset.id);
      }}
    >
      <ReactFlow
        {...settings}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onInit={(flow) => flow.setViewport(firstSight(drawing, place.current, begin))}
        onNodeClick={(_event, node) => choose(node.id)}
        onPaneClick={() => onChoose(null)}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1} />
        <Controls showInteractive={false} />
      </ReactFlow>
    </section>
  );
};

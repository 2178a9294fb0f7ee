import { type KeyboardEvent, useMemo } from 'react';
import classes from './parts.module.css';

interface Shape {
  label: string;
  value: string;
  onChange: (value: string) => void;
  readOnly?: boolean;
}

const numbers = (lines: number) =>
  Array.from({ length: lines }, (_, index) => index + 1).join('\n');

/** A plain text area with line numbers; Tab leaves it, as keyboard users expect. */
export const CodeEditor = ({ label, value, onChange, readOnly = false }: Shape) => {
  const lines = useMemo(() => value.split('\n'), [value]);
  const widest = lines.reduce((width, line) => Math.max(width, line.length), 40);
  const indent = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter') return;
    const area = event.currentTarget;
    const before = value.slice(0, area.selectionStart);
    const spaces = /(^|\n)( *)[^\n]*$/.exec(before)?.[2] ?? '';
    if (!spaces) return;
    event.preventDefault();
    area.setRangeText(`\n${spaces}`, area.selectionStart, area.selectionEnd, 'end');
    onChange(area.value);
  };
  return (
    <div className={classes.editor}>
      <pre className={classes.gutter} aria-hidden>
        {numbers(lines.length)}
      </pre>
      <textarea
        className={classes.code}
        aria-label={label}
        value={value}
        rows={lines.length}
        cols={widest}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        readOnly={readOnly}
        wrap="off"
        onKeyDown={indent}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
};

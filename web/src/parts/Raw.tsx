import classes from './parts.module.css';

const pretty = (content: unknown) => {
  if (typeof content !== 'string') return JSON.stringify(content, null, 2);
  try {
    return JSON.stringify(JSON.parse(content), null, 2);
  } catch {
    return content;
  }
};

/** An item as it came, always as text: nothing in it is ever interpreted. */
export const Raw = ({ content, label }: { content: unknown; label: string }) => (
  <pre className={classes.raw} tabIndex={0} role="region" aria-label={label}>
    {pretty(content)}
  </pre>
);

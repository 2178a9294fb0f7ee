import { answering } from '../test/drawn';
import { address, get, Problem, send } from './http';

describe('talking to the application', () => {
  it('leaves empty filters out of the address', () => {
    expect(address('/api/silos', { from: '2026-01-01', to: undefined, channel: '' })).toBe(
      '/api/silos?from=2026-01-01',
    );
  });

  it('turns a refusal into its sentence, code and next step', async () => {
    const body = { code: 'SOURCE_UNREADABLE', detail: 'The file is empty.', next: 'Send another.' };
    answering({ '/api/imports': new Response(JSON.stringify(body), { status: 400 }) });
    const failure = await get('/api/imports').catch((caught: Problem) => caught);
    expect(failure).toBeInstanceOf(Problem);
    expect(failure).toMatchObject({ status: 400, ...body });
  });

  it('says that the application does not answer when it does not', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('refused'));
    await expect(get('/api/session')).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  it('proves with every change that it comes from this page and which version it read', async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the application sets it exactly so.
    document.cookie = 'XSRF-TOKEN=abc%2D1';
    const asked = answering({ '/api/departments/1': {} });
    await send('PATCH', '/api/departments/1', { name: 'Sales' }, { ifVersion: 4 });
    expect(asked[0]?.init?.headers).toMatchObject({ 'X-XSRF-TOKEN': 'abc-1', 'If-Match': '"4"' });
  });
});

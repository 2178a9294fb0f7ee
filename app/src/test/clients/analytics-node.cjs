const Analytics = require('analytics-node');

const [url, writeKey, count] = process.argv.slice(2);
const client = new Analytics(writeKey, { host: url, flushAt: 7, flushInterval: 100 });
client.identify({ userId: 'ada', anonymousId: 'browser', traits: { email: 'ada@example.org' } });
client.page({ anonymousId: 'browser', name: 'Home' });
client.screen({ userId: 'ada', name: 'Start' });
client.group({ userId: 'ada', groupId: 'household' });
client.alias({ userId: 'ada', previousId: 'browser' });
for (let n = 0; n < Number(count); n++) {
  client.track({ userId: 'ada', event: 'Bought', properties: { n, text: 'Zürich 😀' } });
}
client.flush();

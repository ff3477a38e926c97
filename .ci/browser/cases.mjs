// Reads the open work of a person and the state of a record over our own interface.

/** The oldest open task of a step that the person may work on. */
export async function openWork(baseUrl, user, step) {
  const page = await read(baseUrl, user, '/api/worklist?limit=200');
  const found = page.items.map(({ work }) => work).find(({ elementId, number }) => elementId === step && number);
  if (!found) {
    throw new Error(`${user} has no open ${step}: let the story create one first`);
  }
  return found;
}

/** The state of the record behind a task. */
export async function stateOf(baseUrl, user, { processKey, recordId }) {
  const kind = { 'refer-up': 'referrals', 'prescribe-online': 'prescriptions', 'settle-claim': 'claims' }[processKey];
  const { status, statusText } = await read(baseUrl, user, `/api/${kind}/${recordId}`);
  return status ?? statusText.en;
}

async function read(baseUrl, user, path) {
  const authorization = `Basic ${Buffer.from(`${user}:demo`).toString('base64')}`;
  const response = await fetch(baseUrl + path, { headers: { Accept: 'application/json', Authorization: authorization } });
  if (!response.ok) {
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
  }
  return response.json();
}

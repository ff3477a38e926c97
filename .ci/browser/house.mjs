// The house over its own interface, and its clock: what a browser cannot do.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

const PATIENCE = 120_000;

export class House {
  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }

  async call(user, method, path, body, headers = {}) {
    const response = await fetch(this.baseUrl + path, {
      method,
      headers: {
        Accept: 'application/json',
        Authorization: `Basic ${Buffer.from(`${user}:demo`).toString('base64')}`,
        'Content-Type': 'application/json',
        ...(method === 'POST' && { 'Idempotency-Key': randomUUID() }),
        ...headers,
      },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${user} ${method} ${path}: ${response.status} ${await response.text()}`);
    }
    return response.status === 204 ? {} : response.json();
  }

  get(user, path) {
    return this.call(user, 'GET', path);
  }

  act(user, path, body = {}) {
    return this.call(user, 'POST', path, body);
  }

  /** The person's open work on a record at a step, as soon as it is there. */
  async work(user, record, step) {
    const until = Date.now() + PATIENCE;
    while (Date.now() < until) {
      const { items } = await this.get(user, `/api/worklist?search=${encodeURIComponent(record.number)}`);
      const found = items.find(({ work }) => work.elementId === step);
      if (found) {
        return found;
      }
      await new Promise(resolve => setTimeout(resolve, 300));
    }
    throw new Error(`${step} of ${record.number} has not reached ${user} within ${PATIENCE / 1000} s`);
  }

  /** Waits until the record is as asked. */
  async until(user, path, asked) {
    const until = Date.now() + PATIENCE;
    let seen;
    while (Date.now() < until) {
      seen = await this.get(user, path);
      if (asked(seen)) {
        return seen;
      }
      await new Promise(resolve => setTimeout(resolve, 300));
    }
    throw new Error(`${path} did not come to what was waited for: ${seen.status} ${seen.businessStatus}`);
  }

  /** Lets the next deadline of a record pass: it and its timer are due now instead of later. */
  async letTimePass(record) {
    sql(`update referral set next_escalation = now() where id = '${record.id}' and next_escalation is not null`);
    const until = Date.now() + PATIENCE;
    while (!await this.timerRuns(record)) {
      if (Date.now() > until) {
        throw new Error(`${record.number} has no timer`);
      }
      await new Promise(resolve => setTimeout(resolve, 500));
    }
  }

  /** Lets the hour pass by which a piece of work should have been done; nobody has been reminded yet. */
  letDuePass({ taskId }) {
    sql(`update act_ru_task set due_date_ = due_date_ - interval '7 days' where id_ = '${taskId}'`);
    sql(`update work_item set due_at = due_at - interval '7 days' where task_id = '${taskId}'`);
  }

  /** False where there is no timer (yet), or where another step of the process came between. */
  async timerRuns(record) {
    for (const { id } of await this.get('admin', `/engine-rest/process-instance?businessKey=${record.id}`)) {
      const [timer] = await this.get('admin', `/engine-rest/job?processInstanceId=${id}&timers=true&withRetriesLeft=true`);
      if (timer) {
        return this.call('admin', 'POST', `/engine-rest/job/${timer.id}/execute`).then(() => true, () => false);
      }
    }
    return false;
  }
}

/** The embedded database keeps its port in the data folder; another is named by DATABASE_URL. */
function sql(statement) {
  const url = process.env.DATABASE_URL
    ?? `postgresql://postgres@127.0.0.1:${readFileSync(`${process.env.GREENCHANNEL_DATA ?? 'data'}/postgres.port`, 'utf8').trim()}/postgres`;
  execFileSync('psql', [url, '--quiet', '--set=ON_ERROR_STOP=1', '--command', statement]);
}

/** The few places where a form touches Tasklist itself: who works on the task, and that it is over. */

const BROWSING = 1000;
const LIST_RELOAD = 600;
let browsedAt = -Infinity;

document.addEventListener('keydown', (event) => {
  if (['ArrowUp', 'ArrowDown'].includes(event.key) && event.target.closest?.('[cam-tasks]')) {
    browsedAt = performance.now();
  }
}, true);

/** True while a person goes through the list by arrow keys: then the form neither takes the focus nor the task. */
export function browsing() {
  return performance.now() - browsedAt < BROWSING;
}

/** Opening a task claims it, unless somebody works on it already. */
export function claim(camForm) {
  const scope = above(camForm.formElement[0], 'taskData');
  const task = above(camForm.formElement[0], 'task')?.task;
  const user = scope?.$root.authentication?.name;
  if (!task || task.assignee || !user) {
    return;
  }
  camForm.client.resource('task').claim(task.id, user, (failed) => {
    if (!failed) {
      scope.taskData.changed('task');
    }
  });
}

/** Leaves the finished task the way Tasklist does after its own completion, and says what was done. */
export function finish(camForm, message) {
  const node = camForm.formElement[0];
  const scope = above(node, 'onFormCompletionCallback');
  const notifications = window.angular.element(node).injector().get('Notifications');
  scope.$apply(() => {
    notifications.addMessage({ status: message, duration: 5000, exclusive: true });
    scope.onFormCompletionCallback(null);
  });
  window.setTimeout(() => focusList(scope.$root), LIST_RELOAD);
}

/** Back to the list for the next task, unless the person has gone elsewhere meanwhile. */
function focusList(root) {
  if (document.activeElement === document.body) {
    root.$broadcast('shortcut:focusList');
  }
}

/** The nearest scope that has the member; the form's own scope inherits, those above do not all. */
function above(node, member) {
  let scope = window.angular.element(node).scope();
  while (scope && !(member in scope)) {
    scope = scope.$parent;
  }
  return scope;
}

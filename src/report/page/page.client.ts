// What every page does once scripts run; without them all of it is open to read.

/** Shows the controls that need scripts: they stand in the page `hidden` with the attribute `data-scripted`. */
function showControls(): void {
  for (const control of document.querySelectorAll<HTMLElement>('[data-scripted]'))
    control.hidden = false;
}

/** Opens what the target of the address stands in, so that links lead into closed details. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  let around = target?.closest('details') ?? null;
  if (!target || !around) return;
  for (; around; around = around.parentElement?.closest('details') ?? null) around.open = true;
  target.scrollIntoView({ block: 'center' });
}

showControls();
openTarget();
addEventListener('hashchange', openTarget);

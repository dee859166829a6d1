
'use strict';
{
  const table = document.getElementById('table');
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const find = document.getElementById('find');
  const look = document.getElementById('look');
  const found = document.getElementById('found');

  // A dash, a cross and a question mark come before every number.
  const number = text => Number.parseFloat(text) >= 0 ? Number.parseFloat(text) : -1;

  const sortBy = heading => {
    const column = heading.cellIndex;
    const isNumber = heading.dataset.sort === 'number';
    const sorted = heading.getAttribute('aria-sort');
    const next = sorted ? (sorted === 'ascending' ? 'descending' : 'ascending') : (isNumber ? 'descending' : 'ascending');
    const sign = next === 'ascending' ? 1 : -1;
    const text = row => row.cells[column].textContent.trim();
    const compare = isNumber ? (a, b) => number(text(a)) - number(text(b)) : (a, b) => text(a).localeCompare(text(b));
    const order = rows.map((row, i) => [row, i]).sort(([a, i], [b, j]) => sign * compare(a, b) || i - j);
    body.append(...order.map(([row]) => row));
    for (const other of table.tHead.rows[0].cells) {
      other.removeAttribute('aria-sort');
    }
    heading.setAttribute('aria-sort', next);
  };
  for (const heading of table.tHead.rows[0].cells) {
    heading.querySelector('button').addEventListener('click', () => sortBy(heading));
  }

  const filter = () => {
    const wanted = find.value.trim().toLocaleLowerCase();
    let shown = 0;
    for (const row of rows) {
      row.hidden = look.checked && !row.classList.contains('look')
        || !row.cells[0].textContent.toLocaleLowerCase().includes(wanted);
      const learner = document.getElementById(row.querySelector('a').hash.slice(1));
      learner.hidden = row.hidden;
      shown += row.hidden ? 0 : 1;
    }
    found.textContent = shown === rows.length ? '' : shown + ' / ' + rows.length;
  };
  find.addEventListener('input', filter);
  look.addEventListener('change', filter);

  const open = () => {
    const place = document.getElementById(location.hash.slice(1));
    const learner = place && place.closest('.learner');
    if (learner) {
      learner.open = true;
      const target = place === learner ? learner.querySelector('summary') : place;
      target.tabIndex = target === place ? -1 : 0;
      target.focus({preventScroll: true});
      place.scrollIntoView();
    }
  };
  addEventListener('hashchange', open);
  open();

  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')];
    closed.forEach(each => { each.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach(each => { each.open = false; }));
}

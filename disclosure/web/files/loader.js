// Runs each module once, when it is first asked for, and gives what it exports. A name is a path below the folder of
// all modules; `from` is the module that asks. What is only asked for later may be in a file of its own ($parts).

const $loaded = new Map();

const $name = (path, from) => new URL(path, `file:///${from}`).pathname.slice(1);

function $load(path, from) {
  const name = $name(path, from);
  if (!$loaded.has(name)) {
    const given = (exports) => $loaded.set(name, exports);
    $modules[name](given, (other) => $load(other, name), (other) => $later(other, name));
  }
  return $loaded.get(name);
}

async function $later(path, from) {
  const name = $name(path, from);
  if (!(name in $modules)) Object.assign($modules, (await $parts[name]()).modules);
  return $load(name, "");
}

// Builds what the pages load: scripts and styles bundled by esbuild, the world map drawn by d3-geo.
// Takes web/src and the packages of package.json, leaves files named by their content in
// src/communique/web/static/built, a manifest that tells their names, and the licences of what they hold.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { build } from "esbuild";
import { geoNaturalEarth1, geoPath, geoArea } from "d3-geo";
import { feature } from "topojson-client";
import { presimplify, quantile, simplify } from "topojson-simplify";
import countries from "i18n-iso-countries";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, "../src/communique/web/static/built");
const WIDTH = 960;
const HEIGHT = 470;
// Share of the points of coasts and borders that can be told apart at this size.
const KEPT = 0.2;
// Area below which a piece of a state is not drawn, in square units of the map.
const SMALLEST = 0.3;
// A piece simplified to nothing turns inside out and covers the rest of the world.
const HALF_THE_WORLD = 2 * Math.PI;
// Packages whose code or data ends up in what is built.
const HELD = ["d3-dispatch", "d3-force", "d3-quadtree", "d3-timer", "world-atlas"];
// States that the atlas draws without an ISO number.
const BY_NAME = { Kosovo: "XKX" };

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const manifest = {};

function put(name, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  const extension = path.extname(name);
  manifest[name] = `${name.slice(0, -extension.length)}-${hash}${extension}`;
  writeFileSync(path.join(out, manifest[name]), content);
}

const sources = path.join(here, "src");
const entries = readdirSync(sources).filter((name) => /^[a-z]+\.(js|css)$/.test(name));
const built = await build({
  absWorkingDir: here,
  entryPoints: entries.map((name) => path.join("src", name)),
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome111", "firefox113", "safari16.4"],
  legalComments: "none",
  write: false,
});
for (const file of built.outputFiles) put(path.basename(file.path), file.contents);
put("icon.svg", readFileSync(path.join(sources, "icon.svg")));

const detailed = presimplify(JSON.parse(readFileSync(path.join(here, "node_modules/world-atlas/countries-50m.json"), "utf8")));
const atlas = simplify(detailed, quantile(detailed, KEPT));
const shapes = feature(atlas, atlas.objects.countries).features.filter((each) => each.properties.name !== "Antarctica");
const projection = geoNaturalEarth1().fitSize([WIDTH, HEIGHT], { type: "FeatureCollection", features: shapes });
const draw = geoPath(projection.precision(0)).digits(1);

// Islands too small to be seen are left out, but for the largest piece of each state.
function seen(shape) {
  const { type, coordinates } = shape.geometry;
  const pieces = (type === "Polygon" ? [coordinates] : coordinates)
    .map((one) => ({ type: "Polygon", coordinates: one }))
    .filter((one) => geoArea(one) < HALF_THE_WORLD)
    .sort((one, other) => draw.area(other) - draw.area(one));
  const kept = pieces.filter((one, at) => at === 0 || draw.area(one) > SMALLEST);
  return { type: "MultiPolygon", coordinates: kept.map((one) => one.coordinates) };
}

function code(shape) {
  return BY_NAME[shape.properties.name] ?? (shape.id && countries.numericToAlpha3(shape.id)) ?? null;
}

// The middle of the largest piece: that of France lies in Europe, not between it and Guiana.
function middle(shape) {
  const { type, coordinates } = shape.geometry;
  const pieces = (type === "Polygon" ? [coordinates] : coordinates)
    .map((one) => ({ type: "Polygon", coordinates: one }))
    .filter((one) => geoArea(one) < HALF_THE_WORLD);
  if (!pieces.length) return null;
  const largest = pieces.reduce((best, one) => (geoArea(one) > geoArea(best) ? one : best));
  return geoPath(projection).centroid(largest).map((one) => Math.round(one * 10) / 10);
}

const points = {};
const drawn = [];
for (const shape of shapes) {
  const own = code(shape);
  const d = draw(seen(shape));
  const centre = middle(shape);
  if (own && centre && !points[own]) points[own] = centre;
  if (d) drawn.push(own ? `<path id="${own}" d="${d}"/>` : `<path d="${d}"/>`);
}
put("world.svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><g id="land">${drawn.join("")}</g></svg>`);
manifest.world = { width: WIDTH, height: HEIGHT, points };

const licences = HELD.map((name) => {
  const folder = path.join(here, "node_modules", name);
  const version = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")).version;
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  return `${name} ${version}\n\n${readFileSync(path.join(folder, file), "utf8").trim()}\n`;
});
licences.push("Natural Earth 1:50m (drawn from world-atlas): public domain, naturalearthdata.com\n");
writeFileSync(path.join(out, "LICENCES.txt"), licences.join("\n\n"));
writeFileSync(path.join(out, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
console.log(`built ${Object.keys(manifest).length - 1} files into ${path.relative(process.cwd(), out)}`);

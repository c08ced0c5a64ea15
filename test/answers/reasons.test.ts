import { expect, test } from "vitest";
import { findReasons, loadCompany } from "../../src/pipeline.js";

const COMPANY = `company: Northwind Bikes
officers: [{ id: cio, role: CIO }, { id: ciso, role: CISO }]
departments:
  - id: it
    name: IT
    officer: cio
    teams:
      - { id: desk, name: Service Desk }
      - { id: iam, name: Identity, officer: ciso, why: access is a security control, teams: [{ name: Tokens }] }
  - { id: shop, name: Shop, officer: none, why: runs no technology, teams: [{ name: Till }] }
`;

test("every unit with a reason of its own has a mark, and units that inherit it have none", () => {
  const { graph } = loadCompany({ path: "company.yaml", content: COMPANY });
  expect(graph && findReasons(graph)).toEqual([
    { state: "reason", about: ["iam"], text: "Identity: access is a security control" },
    { state: "reason", about: ["shop"], text: "Shop: runs no technology" },
  ]);
});

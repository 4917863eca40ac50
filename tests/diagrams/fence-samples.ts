/** A diagram of each type that is drawn, with what bites in it. */
export const fenceSamples = {
  flowchart: `flowchart LR
  accTitle: How tea is made
  accDescr: Water is heated, then poured.
  water[Water] -->|heated| leaves("Tea leaves")
  leaves --> ask{Strong enough?}
  ask -- yes --> drink([Drink])
  ask -. no .-> leaves
  subgraph kitchen [The kitchen]
    water
    leaves
  end
  click drink href "/factors/steeping-time/" "to the entry"
  classDef hot fill:#f00,color:#ff0,stroke-dasharray:5 5
  class water hot
  style leaves fill:#000,stroke:#00f,color:#000,opacity:0.1`,
  sequence: `sequenceDiagram
  autonumber
  actor Reader
  Reader->>+Kettle: switches on
  Note over Kettle: it gets warm
  Kettle--x-Reader: hot
  rect rgb(200, 20, 20)
    Reader->>Pot: pours
  end`,
  state: `stateDiagram-v2
  [*] --> Cold
  Cold --> Boiling : heat
  state Boiling {
    [*] --> Bubbling
  }
  note right of Cold : as it comes
  Boiling --> [*]`,
  class: `classDiagram
  class Tea {
    +String name
    +steep(int seconds) bool
  }
  Tea <|-- GreenTea : is a
  Cup "1" o-- "0..*" Tea : holds
  note for Tea "A note"`,
  er: `erDiagram
  STUDY ||--o{ CLAIM : makes
  CLAIM { string id PK }`,
  requirement: `requirementDiagram
  requirement strong {
    id: 1
    text: strong enough
    risk: high
    verifymethod: test
  }`,
  timeline: `timeline
  title Tea
  2737 BC : first cup
  1908 : tea bag`,
  gantt: `gantt
  title Tea
  dateFormat YYYY-MM-DD
  section Water
  Heat :a1, 2024-01-01, 3d`,
  quadrant: `quadrantChart
  x-axis Weak --> Strong
  y-axis Cold --> Hot
  Green: [0.3, 0.6] color: #ff3300`,
  xychart: `xychart
  x-axis [green, black]
  y-axis "Cups" 0 --> 10
  bar [3, 7]
  line [2, 9]`,
};

Creator "igraph version 1.0.0 Mon Nov 23 12:26:20 2026"
Version 1
graph
[
  directed 1
  name "Tafel &amp; &quot;Tisch&quot;"
  node
  [
    id 0
    igraphnxname "Анна"
    kind "person"
    born 1980
    ratio 0.5
    ok 1
    label "None"
    country "None"
  ]
  node
  [
    id 1
    igraphnxname "b c"
    kind "None"
    ok 0
    label "Ben
Reed"
    country "None"
  ]
  node
  [
    id 2
    igraphnxname "ü"
    kind "None"
    ok 0
    label "None"
    country "None"
  ]
  node
  [
    id 3
    igraphnxname "كلارا"
    kind "None"
    ok 0
    label "None"
    country "SAU"
  ]
  edge
  [
    source 0
    target 1
    start "None"
    relation "met"
    weight 1.5
    igraphnxmultiedgekey 0
  ]
  edge
  [
    source 0
    target 1
    start "None"
    relation "wrote"
    weight 1.5
    igraphnxmultiedgekey 1
  ]
  edge
  [
    source 2
    target 2
    start "None"
    relation "None"
    weight 1.5
    igraphnxmultiedgekey 0
  ]
  edge
  [
    source 3
    target 2
    start "2020-01-02"
    relation "None"
    weight 1.5
    igraphnxmultiedgekey 0
  ]
]

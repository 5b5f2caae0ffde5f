graph [
  directed 1
  comment "made by hand"
  node [ id 0 label "Anna &#228;" graphics [ x 1.5 y 2 ] ]
  node [ id 1 label "Boris" ]
  edge [ source 0 target 1 label "meets" value 2 ]
  edge [ source 1 target 0 ]
]

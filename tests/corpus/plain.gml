graph [ directed 1 node [ id 1 label "Anna" graphics [ x 1.5 y -2 ] ] node [ id 2 label "Bo&#243;ris" ] edge [ source 1 target 2 value 3 ] ]

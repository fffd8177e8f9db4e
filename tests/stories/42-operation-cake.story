title: operation cake
cast: Z = Zofia / zosia, Zosia, Zo / she
cast: M = Milosz / milo, Milo / he
cast: R = Robin Achterberg / robin, Robin / xe
cast: H = Halina Nowicka / Halina, Mama, Mum / she
rel: Z family M
rel: Z family H
rel: M family H
rel: Z friends R
fandom: none
---
§ third present Z
The bus is stuck behind a tractor. Zofia has her feet on the seat in front and her thumbs going.

zosia: {Z@>-|ok who has the cake}
milo: {M@>Z|not me}
zosia: {Z@>M|milo you were IN the shop. i SAW you in the shop}
milo: {M@>Z|i was buying socks}
robin: {R@>Z|I have candles.}
zosia: {Z@>R|thank you robin. robin has candles, everyone. and robin isnt even related to us}
milo: {M@>-|what do we need sixty for, she's fifty nine}
robin: {R@>M|I rounded up.}

She groans out loud, and a woman across the aisle looks at her. It's twenty to four. Their mother gets home from the depot at five, and for the first time since Dad left there is going to be a party, a real one, with a cloth; they have been planning it since March.

zosia: {Z@>M|what happened to the bakery}
milo: {M@>Z|closed}
zosia: {Z@>M|closed??}
milo: {M@>Z|there was a note on the door. it said gone fishing}
zosia: {Z@>-|i am going to lie down in the road}
robin: {R@>Z|Please don't. I could bake one.}
milo: {M@>R|have you ever baked one}
robin: {R@>M|I have read about it.}

§ third present R

Robin does not panic. Xe has a chemistry degree. Xe lays out everything on the counter in order of size, the way xe would for a titration, and props the phone up against the flour.

robin: {R@>Z|What does "cream the butter" mean?}
zosia: {Z@>R|mix it with the sugar til its fluffy}
robin: {R@>Z|How fluffy, on a scale?}
zosia: {Z@>R|like a hamster}

There is a good deal of it on the ceiling by ten past four. Xe has got egg up to the elbows. Xe met Zosia on the first day of college, when the fire bell went and they were the only two people who had stayed behind to rescue somebody's fish. That was six years ago, and this family has never let xem go home without a jar of something. Robin wipes xyr glasses on xyr sleeve, which makes it worse.

The door opens. It's Milosz, with a carrier bag, and his bicycle clips still on.

{M>R|"I've got sprinkles,"} he says. He looks up. {M>R|"Is that supposed to be there?"}

{R>M|"No. Can you reach it?"}

{M>R|"I could if I stood on you."}

{R>M|"Then go and fetch the steps, and take off your shoes,"} says Robin.

milo: {M@>Z|its going really well}
zosia: {Z@>M|whats going really well}
milo: {M@>Z|the ceiling}
zosia: {Z@>M|MILO}

§ third present Z

At five to five she comes in at the back with her coat on inside out. It smells of burning, but not very much. Her brother is up a ladder with a fish slice. Robin is on xyr knees before the oven like somebody praying.

{Z>-|"Nobody move,"} Zofia says. {Z>-|"What is that?"}

{R>Z|"It's a cake,"} says Robin. {R>Z|"It has a hill."}

{M>Z|"We thought we'd put the candles on the hill,"} says Milo from above. {M>Z|"Like a sort of a volcano."}

She looks at it. It's the colour of a good saddle. It slopes from left to right; it has a crack down the middle that you could lose a spoon in; and all round the edge, one by one, with tweezers, someone has set a ring of tiny silver stars.

{Z>R|"Did you do the stars?"}

{R>Z|"They're eleven millimetres apart."}

{Z>R|"Oh, Robin,"} she says, and she hugs xem, egg and all.

A key turns in the front door. They all of them freeze. There are the steps in the hall, and the thump of the bag, and a silence in which they can hear her smelling it.

{H>-|"Who's burning down my house?"} calls Mama.

{Z>H|"No one! Don't come in!"}

But she's in; she is standing there in her bus driver's jacket with the badge on, looking from one to the next. She looks at the ladder. She looks at the cloth, which is on the table, and which none of them has ironed. Halina Nowicka has brought up two children on shifts, and she has not sat down at a table that she hadn't laid herself for years.

{H>R|"You too?"} she says to Robin. {H>R|"I had thought that you were the sensible one."}

{R>H|"I rounded up,"} says Robin in a small voice, and holds out the matches.

§ third present H

It's past midnight. The house is dark. She has eaten three slices, and she will be tasting soda for a week.

mama: {H@>-|I AM NOT CRYING IT IS THE ONION}
milo: {M@>H|mama what onion. its midnight}
zosia: {Z@>H|mum go to sleep}
mama: {H@>-|HOW DO I TURN OFF THE BIG LETTERS}
robin: {R@>H|There's an arrow on the left.}
mama: {H@>R|I know. I like them. GOOD NIGHT MY THREE.}

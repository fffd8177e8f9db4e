title: Laundromat
cast: S = Sunniva / Sunny / she
cast: D = Dale / - / he
cast: P = Mrs. Papadakis / Papadakis / she
rel: S romantic D
---
§ first present S
There is a man in the laundromat on Thursdays who folds his sheets by himself. It can't be done. I've seen him try for six weeks, walking his hands along the hem like somebody on a ledge.

"Give me an end," I say.

He goes brick red. "You don't have to."

"It's painful to watch."

So we fold. You have to walk towards each other, that's the thing with a sheet. You meet in the middle, and your hands touch, and then you back off again with less between you.

"I'm Dale," he says at the second fold.

"Sunny."

"Are you? It's been raining since March." Then he shuts his eyes as though he'd like to climb into the dryer. I laugh so much that I drop my corner.

Mrs. Papadakis looks at us over the counter. She gives change, she sells soap, she's seen it all. "You have forty minutes," she says. "Then I close."

§ first present S
The next Thursday he's brought six sheets.

"Nobody has six sheets," I tell him.

"I bought some."

I look at him. He has ironed his shirt. There's a place on his jaw that he has missed, shaving, and it's all I can do to keep my hands in my basket; I've been thinking about that jaw since the rinse cycle of last week.

"There's a café," says Dale to the floor, "over the road. They've tablecloths. I thought that if we ran out of sheets—"

"Forty minutes," calls Mrs. Papadakis, and turns round the sign on the door.

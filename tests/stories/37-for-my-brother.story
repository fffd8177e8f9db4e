title: You, at the Window
cast: M = Marisela / Mari, Sela / she, narrator
cast: Y = Iker / you / he
cast: P = Papa / - / he
rel: M family Y
rel: M family P
rel: Y family P
adv: medical moderate
fandom: none
---
§ first past M
You won't remember the year of the kites. You were four, and you had a fever for most of it. I've told you about it so many times that I expect you think you remember, but that's me you remember, Iker, telling you.

You had the bed by the window in the children's ward. It was on the fifth floor. They let me in on Sundays, because I was ten and stood up straight and told the nurse that I was twelve. I used to bring you things in my sleeve: a chestnut, a snail, half of a bread roll with sugar on it. You always asked me the same question.

{Y>M|"What's it doing outside?"} you'd say.

{M>Y|"It's windy,"} I'd tell you.

{Y>M|"How windy?"}

You wanted it exact. You could see nothing from there but the sky, and you had got it into your head that the weather was made on the ground, by people, and that no one would let you help. So I would stand on the chair and be your eyes. I told you about the woman with the umbrella. I told you about a dog that chased its own ear. When there wasn't anything I made it up, and you knew; you used to squeeze my thumb.

Then came the Sunday when you didn't ask.

You were lying very flat. There was a tube in your arm with a bit of tape across it, and someone had drawn a face on the tape. Papa was on the other side of the bed. I had never seen him in that chair; he worked Sundays. He hadn't shaved.

{P>M|"He's tired today, Sela,"} he said to me. {P>M|"Let him be tired."}

{M>P|"Is he going to be all right?"}

{P>M|"The doctor's a clever woman."}

{M>P|"That isn't what I asked you, Papa."}

He got up and looked out of the window with his hands in his pockets. You'd know that back anywhere. It is yours, now. {P>M|"I know what you asked,"} said our father.

I went down the five flights, I didn't wait for the lift, and I ran the whole way home, and I took the sheet off my bed.

I want to tell you how I made it, since you've asked me for that more than for any other part. Two canes from Mrs. Ibarra's beans. Flour paste. The string was all the string in our street: parcel string, and curtain cord, and some red wool, and the lace of one of Papa's boots. I knotted it together on the roof with my tongue between my teeth. It had to be five storeys. I had counted on my fingers, and I made it seven, to be sure.

§ first past M
On the Monday I didn't go to school. I went to the car park behind the hospital, and I ran up and down.

It would not go up. I'd like to say that it did. It bounced, and it dragged, and it hit an ambulance, and a porter came out for a smoke and leaned on the wall to watch me. I was crying by that time, I should think. I know I hadn't got a shoe on.

{M>-|"It's for my brother,"} I shouted at him. {M>-|"He's on five!"}

He was a big slow man with a moustache. He threw away the cigarette, and he came over and picked up the kite in both his hands, and walked backwards with it, right across to the bins. He held it over his head. He waited. You have to wait, you see. I hadn't known. You have to stand there holding the thing up until the wind comes to ask for it.

I felt it go past my ear. The string burned straight through my fingers, the cord and then the red wool and then the bootlace. I have got the mark still. You used to put your finger on it in church.

And you, who hadn't lifted up your head for three days, turned it on the pillow. Papa told me. He said that you looked for such a while that he thought you had gone to sleep with your eyes open. There was a bedsheet in the sky with a yellow sun painted on it, going from side to side, like somebody saying no, no, no.

{Y>P|"Papa,"} you said to him, {Y>P|"it's windy."}

§ first present M
So that's the story. You know how it ends; you're six feet tall.

I am writing it down because she asked me to, your daughter, and because on Saturday I couldn't get to the finish. You saw. You were over there by the door in your uniform, with the trolley, and you had just come off nights. You have your own moustache. You let me choke on it for a bit, and then you took her on your knee and told her the rest yourself, every knot, the beans and all.

{Y>M|"You always leave out the shoe, Mari,"} you said to me afterwards.

{M>Y|"I don't. I put it in."}

{Y>M|"You leave out that I've got it."}

You never told me that. Thirty years! You went and fetched it from the cupboard, a child's brown sandal with no buckle, and you set it on the window-sill between us, and neither of us could think of one thing to say.

title: By Return of Post
cast: D = Dorothea Lisle / Dorothea, Dolly, Thea, Miss Lisle / she, narrator
cast: H = Honor Lisle / Honor / she, narrator
cast: R = Mr. Rudd / Rudd / he
cast: A = Aunt / - / she
rel: D family H
rel: H romantic R
rel: A family H
rel: A family D
fandom: none
---
§ first past D
The Rectory, Tuesday

My dear Honor,

You ask me for news. There is none. It has rained, and the curate has a new bicycle. He rode it into the pond on Sunday, and Mr. Rudd, who happened to be passing, went in after him in his good coat. I was on the bank. I said, {D>R|"Can you swim, Mr. Rudd?"} and he said, {R>D|"I am about to learn, Miss Lisle,"} and he did, too, after a fashion. I have had to revise my opinion of him. I had supposed him to be chiefly moustache.

He asked after you. I told him that you were very happy in town. I hope that is so? You write to me about hats, and you have never cared for hats.

Your loving sister,
Dorothea

§ first past H
14 Cadogan Row, Thursday

Dearest Dolly,

It is a very nice hat.

Oh, well, I shall never be able to deceive you, and I do not know why I try. I am as wretched as I can be. Aunt gives a dinner every night; I am put beside a baronet; he talks to me about drains. I sat there yesterday and thought of the pond. I could smell it! I thought, {H~>-|they will be getting in the apples}, and do you know, I cried into the fish.

What did Mr. Rudd say, exactly? You never tell one anything. Was it *How is your sister*, or was it *How is Miss Honor?* It makes a difference.

Your own
Honor

§ first past D
The Rectory, Saturday

My dear goose,

It was *How is she*. There was no name in it at all.

I have made inquiries. I went up to the farm on the pretext of a ham. He gave me tea in a cup with no handle, and for a quarter of an hour he spoke about the weather, and then he got up and stood with his back to me. {R>D|"I suppose that she will marry up there,"} said he, to the coal scuttle. I said, {D>R|"I suppose that she will, if nobody asks her down here."}

I thought he had not heard. He turned round. I have never seen a man look so, and I trust that I never shall again, it was like seeing somebody with no clothes on.

{R>D|"There's a train at four,"} he said. {R>D|"Would you see to the hens?"}

So I am seeing to the hens. He will be with you before this is. You had better come down to the door yourself, Honor, for he has not stopped to change his coat.

D.

§ first past H
14 Cadogan Row, Sunday night

Dearest, dearest Thea,

He came to the front door, in that coat. There were eleven people in the drawing-room, and the baronet was in the middle of a culvert. I heard the bell go, and I heard the voice, and I put down my cup on nothing at all.

Aunt said, {A>H|"Who is that person?"} and I said that it was somebody about the apples. Then I went down. He was standing on the mat with his hat in his hand and a hen's feather in his hair. I shall not tell you what he said, because it is mine. It was not long. I told him, {H>R|"Yes, and mind the umbrella stand,"} but I was too late for the umbrella stand.

We shall be on the ten o'clock. Kiss the hens.

Your own
Honor

title: Three Names on the Form
cast: T = Theo / Teddy, Mr. Reyes / he, narrator
cast: M = Mom / Dana, Mrs. Reyes, Ms. Reyes / she
cast: A = Aunt Lou / Lou, Louisa / she
cast: K = Principal Kerr / Mr. Kerr, Kerr / he
cast: G = Grandpa / Pop, Walt / he
rel: T family M
rel: A family M
rel: G family M
rel: T family A
rel: T family G
fandom: none
---
§ first present T
The thing about Principal Kerr's office is that there are two chairs, and there are three of us.

"{K>M|Mrs. Reyes}," says Mr. Kerr, "{K>M|thank you for coming in.}"

"{M>K|It's Ms.}," Mom says. She stays standing. She's still wearing the apron from the diner, with DANA stitched over the pocket, and I can tell she forgot. I look at the floor.

"{K>M|Ms. Reyes, then. Your son has told us a remarkable story.}"

"{T>K|It's true}," I say.

"{K>T|Nobody asked you yet, Mr. Reyes}," says Kerr.

Mom puts her hand on the back of my chair. Not on me. On the chair. "{M>K|I'm asking him}," she says. "{M>T|Theo. What happened to the frog?}"

So I tell her. I tell her how the frog was alive, and how you could see its heart. How I put it in my lunch box and walked out of biology and down to the creek, and how I'd do it again. Kerr writes something down. When I get to the creek my mother makes a noise, and I think that she's crying, but she's not. She's laughing. She has to sit down after all.

"{M>K|I'm sorry}," she says. "{M>K|It's just that I did that. In 1989. In this school.}"

"{K>M|I'm aware}," says Mr. Kerr. "{K>M|I was in your class, Dana.}"

***

§ first present T
Aunt Lou is on our porch when we get home, with a casserole and all her questions.

"{A>M|Well?}" she says. "{A>M|Dana? Is he expelled? Pop's inside, he wants to know if he should call his lawyer.}"

"{M>A|Pop doesn't have a lawyer, Lou.}"

"{G>M|I've got a guy!}" Grandpa yells through the screen door. "{G>M|I've got a guy from the union!}"

"{M>G|Nobody's expelled}," Mom yells back. "{M>A|Two days. And he has to write a letter to the frog.}"

"{A>M|To the *frog*?}"

"{T>A|To the biology department}," I say.

Aunt Lou gives me the casserole to hold, so that she can hug my mom, and for a minute they stand there in the porch light rocking from side to side like they're the same person, which people say they are. Lou's the older one. She's the one who calls me Teddy. She does it now, over Mom's shoulder: "{A>T|Teddy, honey, put that in the oven before it dies.}"

"{T>A|It's already dead, Aunt Lou. It's tuna.}"

"{G>T|Smart mouth}," says Grandpa. He's come out in his socks. He looks at me for a while the way he looks at an engine. "{G>T|What was it like, this frog?}"

"{T>G|Green.}"

"{G>T|Sure. Your mother's was green.}" He sits down on the step and pats the place beside him. "{G>T|You know who drove her to the creek?}"

I look at Mom. Mom looks at Aunt Lou. "{M>G|Pop}," Mom says, "{M>G|you told the school it was the janitor.}"

"{G>M|Well, Dana}," he says, "{G>M|I've got a guy.}"

So I write the letter that night, at the kitchen counter, between the salt and the bills. Dear Frog, I put. Mom reads it over my shoulder with a dish towel round her neck, and fixes the spelling of *amphibian*, and doesn't say a thing about the rest.
